import { extendTimestamp } from './wraparound.ts';

/** A report that puts a packet before this, or after its arrival, is odd and not believed. */
const LONGEST_TRANSIT_MS = 3000;
const ARRIVAL_TOLERANCE_MS = 100;
const JUMP_MS = 500;
/** Corrections bend time by at most this share, so that sound and picture never jump. */
const SLEW = 0.05;
/** The fastest packet is forgotten at this rate: no sender's clock is worse than 500 ppm. */
const FORGET = 0.0005;
/**
 * How late a stream is now is told by the fastest packet of this such time and the one before. They
 * begin at the same moments for all streams, which are compared.
 */
const LATELY_MS = 1000;

/**
 * Tells when a packet was captured, in ms on the recording's time line, from its RTP timestamp.
 * Sender reports say it exactly; before the first one, the fastest packet so far stands in.
 * Nothing is believed that contradicts the time of arrival.
 */
export class RtpClock {
  readonly #ticksPerMs: number;
  #last = -1;
  #offsetMs = Number.NaN;
  #targetMs = Number.NaN;
  #fastestMs = Number.POSITIVE_INFINITY;
  #reported = false;
  readonly #lately = { time: Number.NEGATIVE_INFINITY, fastestMs: 0, fastestBeforeMs: 0 };

  constructor(clockRate: number) {
    this.#ticksPerMs = clockRate / 1000;
  }

  /** A sender report: `timestamp` was captured at `atMs` on the recording's time line. */
  report(timestamp: number, atMs: number): void {
    if (this.#last < 0) return;
    const target = atMs - this.#ticksToMs(extendTimestamp(this.#last, timestamp));
    const early = this.#fastestMs - target;
    if (early < -ARRIVAL_TOLERANCE_MS || early > LONGEST_TRANSIT_MS) return;
    this.#targetMs = target;
    this.#reported = true;
  }

  /** Whether a sender report has been believed. */
  get isReported(): boolean {
    return this.#reported;
  }

  /** How much later than the fastest packet ever those of late come; undefined while none come. */
  lateMs(nowMs: number): number | undefined {
    const { time, fastestMs, fastestBeforeMs } = this.#lately;
    if (Math.floor(nowMs / LATELY_MS) - time > 1) return undefined;
    return Math.min(fastestMs, fastestBeforeMs) - this.#fastestMs;
  }

  /** The sender's timestamps stood still for so long: from now on all times are as much later. */
  skip(ms: number): void {
    this.#offsetMs += ms;
    this.#targetMs += ms;
    this.#fastestMs += ms;
  }

  /** Goes over to what is known by now, without bending time: nothing has been placed yet. */
  settle(): void {
    this.#offsetMs = this.#targetMs;
  }

  /** The time of a timestamp near the latest one. */
  at(timestamp: number): number {
    return this.#ticksToMs(extendTimestamp(this.#last, timestamp)) + this.#offsetMs;
  }

  /** The time of a packet with this timestamp that arrived at `arrivedAtMs`. */
  timeOf(timestamp: number, arrivedAtMs: number): number {
    const isFirst = this.#last < 0;
    const ticks = isFirst ? timestamp + 2 ** 32 : extendTimestamp(this.#last, timestamp);
    const elapsedMs = isFirst ? 0 : Math.max(0, this.#ticksToMs(ticks - this.#last));
    const arrivalOffsetMs = arrivedAtMs - this.#ticksToMs(ticks);
    this.#last = Math.max(this.#last, ticks);
    this.#learn(arrivalOffsetMs, elapsedMs);
    this.#noteLately(arrivalOffsetMs, arrivedAtMs);
    this.#approach(elapsedMs);
    return this.#ticksToMs(ticks) + this.#offsetMs;
  }

  #learn(arrivalOffsetMs: number, elapsedMs: number): void {
    const isElsewhere = Math.abs(arrivalOffsetMs - this.#fastestMs) > 2 * LONGEST_TRANSIT_MS;
    if (Number.isNaN(this.#offsetMs) || isElsewhere) {
      // The sender's clock began anew: only the arrival is known.
      this.#fastestMs = this.#targetMs = this.#offsetMs = arrivalOffsetMs;
      this.#reported = false;
      return;
    }
    this.#fastestMs = Math.min(this.#fastestMs + elapsedMs * FORGET, arrivalOffsetMs);
    const isAfterArrival = this.#targetMs > this.#fastestMs + ARRIVAL_TOLERANCE_MS;
    if (!this.#reported || isAfterArrival) this.#targetMs = this.#fastestMs;
  }

  #noteLately(arrivalOffsetMs: number, arrivedAtMs: number): void {
    const lately = this.#lately;
    const time = Math.floor(arrivedAtMs / LATELY_MS);
    if (time !== lately.time) {
      lately.fastestBeforeMs =
        time === lately.time + 1 ? lately.fastestMs : Number.POSITIVE_INFINITY;
      lately.time = time;
      lately.fastestMs = Number.POSITIVE_INFINITY;
    }
    lately.fastestMs = Math.min(lately.fastestMs, arrivalOffsetMs);
  }

  #approach(elapsedMs: number): void {
    const error = this.#targetMs - this.#offsetMs;
    const step = Math.min(Math.abs(error), elapsedMs * SLEW);
    this.#offsetMs += Math.abs(error) > JUMP_MS ? error : Math.sign(error) * step;
  }

  #ticksToMs(ticks: number): number {
    return ticks / this.#ticksPerMs;
  }
}
