import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseId, sessionId, snapshotId } from '@visavis/contract/vocabulary';
import { z } from 'zod';

const target = z.object({ caseId, sessionId, snapshotId });

export type Target = z.output<typeof target>;

/**
 * What is being looked at, on the disk: a picture that takes the whole process down with it, as only
 * native code can, is found there by the next one. Ids only.
 */
export class InHand {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes a snapshot as long as the work lasts. */
  async during<Result>(about: Target, work: () => Promise<Result>): Promise<Result> {
    await mkdir(this.#folder, { recursive: true });
    const path = join(this.#folder, `${about.snapshotId}.json`);
    await writeFile(path, JSON.stringify(about));
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Takes what an earlier process left: it did not come back from these. */
  async takeLeft(): Promise<readonly Target[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const left: Target[] = [];
    for (const name of names) {
      const path = join(this.#folder, name);
      left.push(target.parse(JSON.parse(await readFile(path, 'utf8'))));
      await rm(path);
    }
    return left;
  }
}
