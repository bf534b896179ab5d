const STEP_MS = 1000;

/**
 * Learns how the NTP clock in sender reports relates to our own. All reports of a recording come
 * from one media worker over loopback: the one that took the shortest way tells the truth. Neither
 * clock needs to be right.
 */
export class SenderClock {
  #offsetMs = Number.NaN;

  /** Our time of a report that says `ntpMs` and came at `arrivedAtMs`. */
  toOurs(ntpMs: number, arrivedAtMs: number): number {
    const offset = arrivedAtMs - ntpMs;
    const isStep = Math.abs(offset - this.#offsetMs) > STEP_MS;
    if (Number.isNaN(this.#offsetMs) || isStep) this.#offsetMs = offset;
    // The small step back up follows a clock that drifts.
    this.#offsetMs = Math.min(offset, this.#offsetMs + 0.05);
    return ntpMs + this.#offsetMs;
  }
}
