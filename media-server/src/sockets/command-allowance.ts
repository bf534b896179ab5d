const BURST = 60;
const PER_SECOND = 20;

/** How many commands a socket may send: a burst, then so many a second. */
export class CommandAllowance {
  readonly #nowMs: () => number;
  #left = BURST;
  #countedAtMs: number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
    this.#countedAtMs = nowMs();
  }

  /** Takes one, or says that none is left. */
  take(): boolean {
    const nowMs = this.#nowMs();
    const earned = ((nowMs - this.#countedAtMs) / 1000) * PER_SECOND;
    this.#left = Math.min(BURST, this.#left + earned);
    this.#countedAtMs = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
