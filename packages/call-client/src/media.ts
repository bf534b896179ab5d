import { mediaEvents } from '@visavis/contract/media';
import { CallRefused, listen } from './call.ts';
import type { Line } from './connect.ts';
import { retryDelayMs } from './line-state.ts';
import { createLiveCell } from './live-value.ts';
import { UNKNOWN_QUALITY, judge, watchFrom } from './media/quality.ts';
import type { CallQuality, QualityWatch } from './media/quality.ts';
import { NOTHING_ARRIVES } from './media/receiver.ts';
import type { Remote, Remotes } from './media/receiver.ts';
import { NO_TROUBLE, recover } from './media/recovery.ts';
import { takeSeat } from './media/seat.ts';
import type { Seat, Wishes } from './media/seat.ts';
import type { Sending } from './media/sender.ts';

export type { CallQuality, Quality } from './media/quality.ts';
export type { Remote } from './media/receiver.ts';

export type MediaState =
  | { readonly state: 'JOINING' }
  | { readonly state: 'JOINED' }
  | { readonly state: 'RECOVERING'; readonly since: number }
  | { readonly state: 'CLOSED' };

const TICK_MS = 500;
const MEASURE_EVERY_TICKS = 2;
const NOTHING_SENT: Sending = { track: null, isPaused: false };

/**
 * Audio and video of one call, both ways. Made with a line that is or will be connected, it joins
 * the room of the session that this side is in, and repairs itself until it is closed.
 */
export class CallMedia {
  readonly state = createLiveCell<MediaState>({ state: 'JOINING' });
  /** What arrives from each side, and from a visitor who speaks; a visitor receives both sides. */
  readonly remotes = {
    CUSTOMER: createLiveCell<Remote>(NOTHING_ARRIVES),
    AGENT: createLiveCell<Remote>(NOTHING_ARRIVES),
    VISITOR: createLiveCell<Remote>(NOTHING_ARRIVES),
  } as const satisfies Remotes;
  readonly quality = createLiveCell<CallQuality>(UNKNOWN_QUALITY);

  readonly #line: Line;
  readonly #ends: (() => void)[];
  #wishes: Wishes = { audio: NOTHING_SENT, video: NOTHING_SENT };
  #seat: Seat | null = null;
  #mustJoin = true;
  #joinAt = 0;
  #failedJoins = 0;
  #isLineUp: boolean;
  #recovery = NO_TROUBLE;
  #watch: QualityWatch | null = null;
  #work = Promise.resolve();
  #ticks = 0;

  constructor(line: Line) {
    this.#line = line;
    this.#isLineUp = this.#canAsk();
    const timer = setInterval(() => this.#tick(), TICK_MS);
    this.#ends = [
      () => clearInterval(timer),
      line.state.subscribe(() => this.#onLine()),
      listen(line.socket, mediaEvents, 'media:reset', () => this.#onReset()),
    ];
    this.#tick();
  }

  /** What to send from now on; the camera may change as often as it likes. */
  send(kind: 'audio' | 'video', wish: Sending): void {
    this.#wishes = { ...this.#wishes, [kind]: wish };
    this.#enqueue(async () => this.#seat?.follow(this.#wishes));
  }

  close(): void {
    this.state.write({ state: 'CLOSED' });
    for (const end of this.#ends) end();
    this.#leaveSeat();
    for (const remote of Object.values(this.remotes)) remote.write(NOTHING_ARRIVES);
  }

  #canAsk(): boolean {
    return this.#line.state.read().state === 'CONNECTED';
  }

  #isClosed(): boolean {
    return this.state.read().state === 'CLOSED';
  }

  /** The server is asked for one thing after the other; where it refuses, all begins anew. */
  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#isClosed()) return;
      try {
        await work();
      } catch (error) {
        if (!(error instanceof CallRefused)) reportError(error);
        this.#mustJoin = true;
      }
    });
  }

  async #join(): Promise<void> {
    if (!this.#mustJoin || !this.#canAsk() || Date.now() < this.#joinAt) return;
    this.#joinAt = Date.now() + retryDelayMs(this.#failedJoins++, Math.random());
    this.#leaveSeat();
    const seat = await takeSeat(this.#line.socket, {
      remotes: this.remotes,
      onTrouble: () => {
        this.#mustJoin = true;
      },
    });
    if (this.#isClosed()) return seat.leave();
    this.#seat = seat;
    this.#mustJoin = false;
    this.#recovery = NO_TROUBLE;
    await seat.follow(this.#wishes);
    await seat.receiver.takeAll();
    this.#failedJoins = 0;
    if (!this.#isClosed()) this.state.write({ state: 'JOINED' });
  }

  #leaveSeat(): void {
    this.#seat?.leave();
    this.#seat = null;
    this.#watch = null;
  }

  #onLine(): void {
    const isUp = this.#canAsk();
    if (isUp && !this.#isLineUp && this.#seat) this.#enqueue(() => this.#resume());
    this.#isLineUp = isUp;
  }

  /** After the line was gone: what the server still knows goes on, the rest begins anew. */
  async #resume(): Promise<void> {
    if (!this.#seat || this.#mustJoin) return;
    await this.#seat.restartIce();
    await this.#seat.follow(this.#wishes);
    await this.#seat.receiver.takeAll();
  }

  #onReset(): void {
    this.#mustJoin = true;
    this.#joinAt = 0;
    this.state.write({ state: 'RECOVERING', since: Date.now() });
  }

  #tick(): void {
    this.#mend(Date.now());
    if (this.#mustJoin && this.#canAsk()) this.#enqueue(() => this.#join());
    if (this.#ticks++ % MEASURE_EVERY_TICKS === 0) this.#measure().catch(reportError);
  }

  #mend(now: number): void {
    if (!this.#seat || this.#mustJoin) return;
    const connection = this.#seat.connection();
    const { recovery, step } = recover(this.#recovery, connection, { now, canAsk: this.#canAsk() });
    this.#recovery = recovery;
    if (step === 'RESTART_ICE') this.#enqueue(async () => this.#seat?.restartIce());
    if (step === 'REJOIN') this.#mustJoin = true;
    this.#showRecovery();
  }

  #showRecovery(): void {
    const { troubleSince } = this.#recovery;
    const { state } = this.state.read();
    if (troubleSince === null && state === 'RECOVERING') this.state.write({ state: 'JOINED' });
    if (troubleSince !== null && state === 'JOINED')
      this.state.write({ state: 'RECOVERING', since: troubleSince });
  }

  async #measure(): Promise<void> {
    const seat = this.#seat;
    if (!seat) return;
    const counters = await seat.count();
    if (this.#seat !== seat) return;
    const { track, isPaused } = this.#wishes.video;
    const expected = {
      sends: track !== null && !isPaused,
      receives: seat.receiver.expectsVideo(),
    };
    const judged = judge(this.#watch ?? watchFrom(counters), counters, expected);
    this.#watch = judged.watch;
    this.quality.write(judged.quality);
  }
}
