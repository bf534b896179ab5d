import type { Worker } from 'node:worker_threads';
import type { LookPart } from '@visavis/contract/look-lines';
import { LookFailed, type MadeOf, type Order, type ThreadMessage } from './orders.ts';
import { watchThread, type ThreadLimits } from './watch-thread.ts';

/** What threads are for: first answers have one that never reads anything long. */
export const DUTIES = ['FIRST', 'LONG'] as const;
export type Duty = (typeof DUTIES)[number];

const dutyOf = ({ kind }: Order): Duty =>
  kind === 'FIRST_FACE' || kind === 'FIRST_DOCUMENT' ? 'FIRST' : 'LONG';

type Made = MadeOf<Order>;

/** How an order is to be done. */
export type HowAsked = {
  readonly isLive?: boolean;
  readonly isAlone?: boolean;
  readonly left?: AbortSignal | undefined;
  /** Told what is known before the end. */
  readonly onPart?: (part: LookPart) => void;
};

type Waiting = {
  readonly order: Order;
  readonly duty: Duty;
  readonly onPart: ((part: LookPart) => void) | undefined;
  /** Somebody in a call waits for it. */
  readonly isLive: () => boolean;
  readonly isAlone: boolean;
  readonly resolve: (made: Made) => void;
  readonly reject: (cause: Error) => void;
};

type Seat = {
  readonly duty: Duty;
  worker: Worker;
  isReady: boolean;
  /** As the kernel numbers it. */
  osThread?: number;
  /** Ends after its look: it, or all of us, take too much memory. */
  isTired: boolean;
  busy?: Waiting;
  stopWatch?: () => void;
};

export type LookPoolOptions = {
  /** For what takes long; beside them is one for first answers. */
  readonly threads: number;
  readonly openThread: (duty: Duty) => Worker;
  /** What takes more is given up, and its thread with it. */
  readonly limits: Readonly<Record<Duty, ThreadLimits>>;
  /** Memory of the whole process above which threads are replaced, in bytes. */
  readonly mostRssBytes: number;
  /** A thread that hangs does not end either: only the end of the process stops it. */
  readonly onStuck: () => void;
  /** Told what an operator should know; never a picture. */
  readonly onTrouble: (message: string) => void;
};

const REOPEN_AFTER_MS = 500;
/** What a thread may still have that is told to end. */
const ENDS_WITHIN: ThreadLimits = { workedMs: 5_000, idleMs: 30_000 };
const WATCH_EVERY_MS = 2_000;

/**
 * The threads that look at pictures, one look at a time each. A thread that crashes or hangs costs
 * the look that it had, and is replaced. Looks of calls that go on come before stored ones; a look
 * that is to be alone has no other beside it. No first answer waits for a long look.
 */
export class LookPool {
  readonly #options: LookPoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #waiting: Waiting[] = [];
  readonly #watch: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: LookPoolOptions) {
    this.#options = options;
    this.#open('FIRST');
    for (let n = 0; n < options.threads; n += 1) this.#open('LONG');
    this.#watch = setInterval(() => this.#watchMemory(), WATCH_EVERY_MS).unref();
  }

  /** How it stands, for the status. */
  get health() {
    const seats = [...this.#seats];
    return {
      threads: seats.length,
      ready: seats.filter(({ isReady }) => isReady).length,
      busy: seats.filter(({ busy }) => busy).length,
      waiting: this.#waiting.length,
    };
  }

  /**
   * A look of which nobody waits for the answer any more is done like a stored one.
   * @throws LookFailed
   */
  look<Asked extends Order>(
    order: Asked,
    { isLive = false, isAlone = false, left, onPart }: HowAsked = {},
  ): Promise<MadeOf<Asked>> {
    const { promise, resolve, reject } = Promise.withResolvers<Made>();
    const how = { isLive: () => isLive && left?.aborted !== true, isAlone, onPart };
    if (this.#isClosed) reject(new Error('Nobody looks at pictures any more'));
    else this.#waiting.push({ order, duty: dutyOf(order), ...how, resolve, reject });
    this.#next();
    // A thread answers what it was asked.
    return promise as Promise<MadeOf<Asked>>;
  }

  /** Ends all threads; what was not looked at is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#watch);
    const closed = new Error('The vision process ends');
    for (const { reject } of this.#waiting.splice(0)) reject(closed);
    const seats = [...this.#seats];
    for (const seat of seats) this.#settle(seat)?.reject(closed);
    await Promise.all(seats.map(({ worker }) => worker.terminate()));
  }

  #open(duty: Duty): void {
    const worker = this.#options.openThread(duty);
    const seat: Seat = { duty, worker, isReady: false, isTired: false };
    this.#seats.add(seat);
    seat.worker.on('message', (message: ThreadMessage) => this.#hear(seat, message));
    seat.worker.on('error', (error) => this.#options.onTrouble(`thread: ${error.message}`));
    seat.worker.once('exit', () => this.#replace(seat));
  }

  #replace(seat: Seat): void {
    if (!this.#seats.delete(seat)) return;
    this.#settle(seat)?.reject(new LookFailed('POISON'));
    if (this.#isClosed) return;
    // One that dies before it could work would else be opened without end.
    setTimeout(() => this.#isClosed || this.#open(seat.duty), seat.isReady ? 0 : REOPEN_AFTER_MS);
  }

  #hear(seat: Seat, message: ThreadMessage): void {
    if (message.type === 'trouble') return this.#options.onTrouble(message.message);
    if (message.type === 'part') return seat.busy?.onPart?.(message.part);
    if (message.type === 'ready') {
      seat.isReady = true;
      if (message.osThread !== undefined) seat.osThread = message.osThread;
    } else this.#answer(this.#settle(seat), message);
    if (seat.isTired && !seat.busy) void seat.worker.terminate();
    this.#next();
  }

  #answer(
    asked: Waiting | undefined,
    message: Exclude<ThreadMessage, { type: 'ready' | 'trouble' | 'part' }>,
  ): void {
    if (message.type === 'made') asked?.resolve(message.made);
    else if (message.type === 'undecodable') asked?.reject(new LookFailed('UNDECODABLE'));
    else {
      this.#options.onTrouble(`look: ${message.message}`);
      asked?.reject(new LookFailed('POISON'));
    }
  }

  /** Hands out what waits, to the threads of each duty. */
  #next(): void {
    for (const duty of DUTIES) while (this.#nextOf(duty));
  }

  /** Calls first, and what is to be alone only while nothing else is looked at. Whether one was given. */
  #nextOf(duty: Duty): boolean {
    const busy = [...this.#seats].filter((seat) => seat.busy);
    if (busy.some((seat) => seat.busy?.isAlone)) return false;
    const idle = [...this.#seats].find(
      (seat) => seat.duty === duty && seat.isReady && !seat.isTired && !seat.busy,
    );
    const own = this.#waiting.filter((one) => one.duty === duty);
    const waiting = own.find(({ isLive }) => isLive()) ?? own[0];
    if (!idle || !waiting || (waiting.isAlone && busy.length > 0)) return false;
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    this.#give(idle, waiting);
    return true;
  }

  #give(seat: Seat, waiting: Waiting): void {
    seat.busy = waiting;
    const limits = this.#options.limits[seat.duty];
    seat.stopWatch = watchThread(seat.osThread, limits, () => this.#giveUp(seat));
    seat.worker.postMessage(waiting.order);
  }

  /** Code that never comes back may not let its thread end: nobody waits for that. */
  #giveUp(seat: Seat): void {
    this.#settle(seat)?.reject(new LookFailed('TIMEOUT'));
    const stopWatch = watchThread(seat.osThread, ENDS_WITHIN, this.#options.onStuck);
    void seat.worker.terminate().finally(stopWatch);
    this.#replace(seat);
  }

  /** Whoever the seat worked for, once. */
  #settle(seat: Seat): Waiting | undefined {
    const { busy } = seat;
    seat.stopWatch?.();
    delete seat.busy;
    return busy;
  }

  /** Native memory that a thread's networks hold goes with the thread. */
  #watchMemory(): void {
    if (process.memoryUsage.rss() <= this.#options.mostRssBytes) return;
    if ([...this.#seats].some(({ isTired }) => isTired)) return;
    const seat = [...this.#seats].find(({ isReady }) => isReady);
    if (!seat) return;
    this.#options.onTrouble('memory is above its limit: a thread is replaced');
    seat.isTired = true;
    if (!seat.busy) void seat.worker.terminate();
  }
}
