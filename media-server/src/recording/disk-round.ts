import type { FileHandle } from 'node:fs/promises';

const ROUND_MS = 5000;

/** An open file. */
type Syncable = Pick<FileHandle, 'datasync'>;

/**
 * Brings open files to the disk one after the other, each once in five seconds, so that a power cut
 * takes little. Never more than one at a time: a slow disk holds up no write of a recording.
 */
export class DiskRound {
  readonly #roundMs: number;
  readonly #handles = new Set<Syncable>();
  #waiting: NodeJS.Timeout | undefined;

  constructor(roundMs: number = ROUND_MS) {
    this.#roundMs = roundMs;
  }

  add(handle: Syncable): void {
    this.#handles.add(handle);
    this.#schedule();
  }

  /** From now on the file is its owner's business. */
  remove(handle: Syncable): void {
    this.#handles.delete(handle);
    if (this.#handles.size > 0) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #schedule(): void {
    if (this.#handles.size === 0) return;
    this.#waiting ??= setTimeout(() => void this.#next(), this.#roundMs / this.#handles.size);
  }

  async #next(): Promise<void> {
    const [handle] = this.#handles;
    if (handle) {
      // To the end of the round.
      this.#handles.delete(handle);
      this.#handles.add(handle);
      // A file that is closed meanwhile, or cannot be written: its owner sees that, and says it.
      await handle.datasync().catch(() => undefined);
    }
    this.#waiting = undefined;
    this.#schedule();
  }
}

/** The round of this process. */
export const DISK_ROUND = new DiskRound();
