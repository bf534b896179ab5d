/** Asking starts early enough that the answer comes within five seconds of the last keyframe. */
const OLDEST_MS = 3800;
/** While a keyframe is missed, it is asked for this often. */
const AGAIN_AFTER_MS = 500;

/** Decides when a video track must be asked for a keyframe. */
export class KeyframeWatch {
  readonly #request: () => void;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(request: () => void) {
    this.#request = request;
  }

  /** A keyframe is needed at once. Asks unless that was just done. */
  demand(nowMs: number): void {
    if (nowMs - this.#askedAtMs < AGAIN_AFTER_MS) return;
    this.#askedAtMs = nowMs;
    this.#request();
  }

  /** Called each second with the age of the last keyframe, if there was one. */
  check(nowMs: number, sinceKeyframeMs: number | undefined): void {
    if (sinceKeyframeMs === undefined || sinceKeyframeMs >= OLDEST_MS) this.demand(nowMs);
  }
}
