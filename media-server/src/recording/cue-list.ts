/** A place in a recording from which it can be played. */
export type Cue = {
  readonly atMs: number;
  /** Where its cluster begins in the file. */
  readonly clusterAt: number;
  /** Where its block begins, counted from the content of the cluster. */
  readonly blockAt: number;
};

const SHORTEST_STEP_MS = 2000;
const MOST_CUES = 4096;

/** Cues at even distances. There are never too many: from about two hours on they stand wider. */
export class CueList {
  #cues: Cue[] = [];
  #stepMs = SHORTEST_STEP_MS;

  add(cue: Cue): void {
    const last = this.#cues.at(-1);
    if (last && cue.atMs - last.atMs < this.#stepMs) return;
    this.#cues.push(cue);
    if (this.#cues.length < MOST_CUES) return;
    this.#cues = this.#cues.filter((_, index) => index % 2 === 0);
    this.#stepMs *= 2;
  }

  list(): readonly Cue[] {
    return this.#cues;
  }
}
