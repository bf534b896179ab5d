import type { Gap, GapCause } from '@visavis/domain/session/session';

/** Gaps that replace those of an earlier list from `gapsFrom` on. */
export type GapChange = { readonly gapsFrom: number; readonly gaps: readonly Gap[] };

/** Writes down what one track is missing, in the order of time. */
export class GapList {
  readonly #track: Gap['track'];
  readonly #gaps: Gap[] = [];
  #changedFrom = 0;

  constructor(track: Gap['track']) {
    this.#track = track;
  }

  get count(): number {
    return this.#gaps.length;
  }

  /** A stretch is missing. It joins one of the same cause that it touches. */
  add(fromMs: number, toMs: number, cause: GapCause): void {
    const gap = gapOf(this.#track, fromMs, toMs, cause);
    if (!gap) return;
    const last = this.#gaps.at(-1);
    if (last && last.cause === cause && gap.fromMs <= last.toMs) {
      this.#put(this.#gaps.length - 1, {
        ...last,
        fromMs: Math.min(last.fromMs, gap.fromMs),
        toMs: Math.max(last.toMs, gap.toMs),
      });
      return;
    }
    this.#put(this.#gaps.length, gap);
  }

  list(): readonly Gap[] {
    return [...this.#gaps];
  }

  /** What is new since the last call. */
  takeChange(): GapChange {
    const gapsFrom = this.#changedFrom;
    this.#changedFrom = this.#gaps.length;
    return { gapsFrom, gaps: this.#gaps.slice(gapsFrom) };
  }

  #put(index: number, gap: Gap): void {
    this.#gaps[index] = gap;
    this.#changedFrom = Math.min(this.#changedFrom, index);
  }
}

/** A gap of whole milliseconds that is never too short; undefined where nothing is missing. */
export function gapOf(
  track: Gap['track'],
  fromMs: number,
  toMs: number,
  cause: GapCause,
): Gap | undefined {
  const from = Math.floor(Math.max(0, fromMs));
  const to = Math.ceil(toMs);
  return to > from ? { track, fromMs: from, toMs: to, cause } : undefined;
}
