/** A track that the recorder has not added to for so long counts as not recorded. */
const LAPSES_AFTER_MS = 3000;

/**
 * Whether the recorder writes a track: what it has of it grows. Nothing else proves it. While the
 * track is muted nothing flows, and what was proven holds.
 */
export class WrittenProof {
  #written: number | undefined;
  #grewAtMs: number | undefined;
  #isMuted = false;

  /** What the recorder has of the track now; undefined where it has nothing to say. */
  note(written: number | undefined, nowMs: number): void {
    const before = this.#written;
    this.#written = written;
    // In a new stretch it begins anew.
    if (written === undefined || (before !== undefined && written < before))
      this.#grewAtMs = undefined;
    else if (before !== undefined && written > before) this.#grewAtMs = nowMs;
  }

  mute(isMuted: boolean, nowMs: number): void {
    if (this.#isMuted && !isMuted && this.#grewAtMs !== undefined) this.#grewAtMs = nowMs;
    this.#isMuted = isMuted;
  }

  holds(nowMs: number): boolean {
    if (this.#grewAtMs === undefined) return false;
    return this.#isMuted || nowMs - this.#grewAtMs <= LAPSES_AFTER_MS;
  }
}
