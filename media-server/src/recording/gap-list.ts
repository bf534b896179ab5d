import type { Gap, GapCause } from '@visavis/domain/session/session';

/** Writes down what one track is missing, in the order of time. */
export class GapList {
  readonly #track: Gap['track'];
  readonly #gaps: Gap[] = [];

  constructor(track: Gap['track']) {
    this.#track = track;
  }

  get count(): number {
    return this.#gaps.length;
  }

  /** A stretch is missing. It joins one of the same cause that it touches. */
  add(fromMs: number, toMs: number, cause: GapCause): void {
    const from = Math.floor(Math.max(0, fromMs));
    const to = Math.ceil(toMs);
    if (to <= from) return;
    const last = this.#gaps.at(-1);
    if (last && last.cause === cause && from <= last.toMs) {
      this.#gaps[this.#gaps.length - 1] = {
        ...last,
        fromMs: Math.min(last.fromMs, from),
        toMs: Math.max(last.toMs, to),
      };
      return;
    }
    this.#gaps.push({ track: this.#track, fromMs: from, toMs: to, cause });
  }

  list(): readonly Gap[] {
    return [...this.#gaps];
  }
}
