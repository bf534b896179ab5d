import { mkdir, statfs } from 'node:fs/promises';
import { DomainError } from '@visavis/domain/errors';
import type { Logger } from 'pino';

const MB = 1024 * 1024;

export type FreeSpaceOptions = {
  /** What is written to: the recordings, and the evidence. */
  readonly folders: readonly string[];
  readonly floorMb: number;
  readonly log: Logger;
};

/** Watches that there is room for another recording, on every disk that it will need. */
export class FreeSpace {
  readonly #options: FreeSpaceOptions;
  #isLow = false;

  constructor(options: FreeSpaceOptions) {
    this.#options = options;
  }

  /** As of the last look. */
  get isLow(): boolean {
    return this.#isLow;
  }

  /** Looks, and says it once in the log when room gets scarce, and when there is some again. */
  async look(): Promise<void> {
    const { folders, floorMb, log } = this.#options;
    const free = await Promise.all(folders.map(freeMb));
    const freeMbNow = Math.min(...free);
    const isLow = freeMbNow < floorMb;
    if (isLow && !this.#isLow) log.warn({ freeMb: freeMbNow, floorMb }, 'disk space is low');
    if (!isLow && this.#isLow) log.info({ freeMb: freeMbNow, floorMb }, 'disk space is back');
    this.#isLow = isLow;
  }

  /** @throws DomainError RECORDING_SPACE_LOW */
  async require(): Promise<void> {
    await this.look();
    if (this.#isLow) throw new DomainError('RECORDING_SPACE_LOW');
  }
}

async function freeMb(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MB);
}
