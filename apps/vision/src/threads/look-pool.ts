import type { Worker } from 'node:worker_threads';
import {
  LookFailed,
  type LookOrder,
  type MadeOf,
  type StreamOrder,
  type ThreadMessage,
} from './orders.ts';
import { watchThread, type ThreadLimits } from './watch-thread.ts';

type Order = LookOrder | StreamOrder;
type Made = MadeOf<Order>;

type Waiting = {
  readonly order: Order;
  /** Somebody in a call waits for it. */
  readonly isLive: () => boolean;
  readonly isAlone: boolean;
  readonly resolve: (made: Made) => void;
  readonly reject: (cause: Error) => void;
};

type Seat = {
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
  readonly threads: number;
  readonly openThread: () => Worker;
  /** A look that takes more is given up, and its thread with it. */
  readonly limits: ThreadLimits;
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
 * that is to be alone has no other beside it.
 */
export class LookPool {
  readonly #options: LookPoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #waiting: Waiting[] = [];
  readonly #watch: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: LookPoolOptions) {
    this.#options = options;
    for (let n = 0; n < options.threads; n += 1) this.#open();
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
    {
      isLive = false,
      isAlone = false,
      left,
    }: {
      readonly isLive?: boolean;
      readonly isAlone?: boolean;
      readonly left?: AbortSignal | undefined;
    } = {},
  ): Promise<MadeOf<Asked>> {
    const { promise, resolve, reject } = Promise.withResolvers<Made>();
    const isAwaited = () => isLive && left?.aborted !== true;
    const waiting = { order, isLive: isAwaited, isAlone, resolve, reject };
    if (this.#isClosed) reject(new Error('Nobody looks at pictures any more'));
    else this.#waiting.push(waiting);
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

  #open(): void {
    const seat: Seat = { worker: this.#options.openThread(), isReady: false, isTired: false };
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
    setTimeout(() => this.#isClosed || this.#open(), seat.isReady ? 0 : REOPEN_AFTER_MS);
  }

  #hear(seat: Seat, message: ThreadMessage): void {
    if (message.type === 'trouble') return this.#options.onTrouble(message.message);
    if (message.type === 'ready') {
      seat.isReady = true;
      if (message.osThread !== undefined) seat.osThread = message.osThread;
    } else this.#answer(this.#settle(seat), message);
    if (seat.isTired && !seat.busy) void seat.worker.terminate();
    this.#next();
  }

  #answer(
    asked: Waiting | undefined,
    message: Exclude<ThreadMessage, { type: 'ready' | 'trouble' }>,
  ): void {
    if (message.type === 'made') asked?.resolve(message.made);
    else if (message.type === 'undecodable') asked?.reject(new LookFailed('UNDECODABLE'));
    else {
      this.#options.onTrouble(`look: ${message.message}`);
      asked?.reject(new LookFailed('POISON'));
    }
  }

  /** Hands out what waits: calls first, and what is to be alone only while nothing else is looked at. */
  #next(): void {
    for (;;) {
      const busy = [...this.#seats].filter((seat) => seat.busy);
      if (busy.some((seat) => seat.busy?.isAlone)) return;
      const idle = [...this.#seats].find(
        ({ isReady, isTired, busy: taken }) => isReady && !isTired && !taken,
      );
      const at = this.#waiting.findIndex(({ isLive }) => isLive());
      const index = at === -1 ? 0 : at;
      const waiting = this.#waiting[index];
      if (!idle || !waiting || (waiting.isAlone && busy.length > 0)) return;
      this.#waiting.splice(index, 1);
      this.#give(idle, waiting);
    }
  }

  #give(seat: Seat, waiting: Waiting): void {
    seat.busy = waiting;
    seat.stopWatch = watchThread(seat.osThread, this.#options.limits, () => this.#giveUp(seat));
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
