/** Asking starts early enough that the answer comes within five seconds of the last keyframe. */
const OLDEST_MS = 3800;
/** While a keyframe is missed, it is asked for this often. */
const AGAIN_AFTER_MS = 500;
/** A picture that stands for so long may have lost its layer; the answer must come within a second. */
const STILL_AFTER_MS = 450;

/** Decides when a video track must be asked for a keyframe, or for one of a lower layer. */
export class KeyframeWatch {
  readonly #request: (isStill: boolean) => void;
  #stillAskedAtMs = Number.NEGATIVE_INFINITY;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(request: (isStill: boolean) => void) {
    this.#request = request;
  }

  /** A keyframe is needed at once. Asks unless that was just done. */
  demand(nowMs: number): void {
    if (nowMs - this.#askedAtMs < AGAIN_AFTER_MS) return;
    this.#askedAtMs = nowMs;
    this.#request(false);
  }

  /** Called some times a second with how long nothing has come. */
  checkStill(nowMs: number, silentForMs: number): void {
    if (silentForMs < STILL_AFTER_MS || nowMs - this.#stillAskedAtMs < AGAIN_AFTER_MS) return;
    this.#stillAskedAtMs = nowMs;
    this.#request(true);
  }

  /** Called each second with the age of the last keyframe, if there was one. */
  check(nowMs: number, sinceKeyframeMs: number | undefined): void {
    if (sinceKeyframeMs === undefined || sinceKeyframeMs >= OLDEST_MS) this.demand(nowMs);
  }
}
