import type { RtpClock } from './rtp-clock.ts';

/** A correction beyond this is none: the sender's timestamps began anew while units were held. */
const MOST_CORRECTION_MS = 3000;

/** Without a sender report, the fastest packet of this time says well enough when the others were captured. */
const LONGEST_MS = 700;

type Held<Unit> = { readonly unit: Unit; readonly timestamp: number; readonly atMs: number };

/**
 * Keeps the first units of a stream until its clock is sure of itself. A stream opens with a
 * keyframe, which is large and takes long: placed by its arrival, the picture would begin some tenths
 * of a second behind the sound and catch up only by and by.
 */
export class StreamOpening<Unit> {
  readonly #clock: RtpClock;
  readonly #place: (unit: Unit, atMs: number) => void;
  readonly #held: Held<Unit>[] = [];
  #sinceMs = Number.NaN;
  #isOver = false;

  constructor(clock: RtpClock, place: (unit: Unit, atMs: number) => void) {
    this.#clock = clock;
    this.#place = place;
  }

  /** Whether units go on at once: `hold` is not needed any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Keeps a unit that the clock, when it came, put at `atMs`. */
  hold(held: Held<Unit>, arrivedAtMs: number): void {
    if (this.#held.length === 0) this.#sinceMs = arrivedAtMs;
    this.#held.push(held);
    if (this.#clock.isReported || arrivedAtMs - this.#sinceMs >= LONGEST_MS) this.end();
  }

  /** Places what was held, and holds nothing more. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#clock.settle();
    for (const { unit, timestamp, atMs } of this.#held.splice(0)) {
      const correctedMs = this.#clock.at(timestamp);
      const isOfThisClock = Math.abs(correctedMs - atMs) <= MOST_CORRECTION_MS;
      this.#place(unit, isOfThisClock ? correctedMs : atMs);
    }
  }
}
