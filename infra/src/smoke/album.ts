import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps pictures in a folder, if there is one, numbered in the order of the story. */
export class Album {
  readonly #folder: string | undefined;
  #count = 0;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Where the next picture goes; undefined where none are kept. */
  async next(name: string): Promise<string | undefined> {
    if (!this.#folder) return undefined;
    await mkdir(this.#folder, { recursive: true });
    this.#count += 1;
    return join(this.#folder, `${String(this.#count).padStart(2, '0')}-${name}.png`);
  }
}
