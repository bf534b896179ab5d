import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageFindings } from './page-findings.ts';

/** Looks at a screen that stands still: axe, and a picture where pictures are kept. */
export type LookAt = (name: string, page: Page) => Promise<void>;

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

/** How one person's screens are looked at. */
export const lookAs =
  (who: string, findings: PageFindings, album: Album): LookAt =>
  async (name, page) => {
    const path = await album.next(`${who}-${name}`);
    if (path) await page.screenshot({ path });
    await findings.inspect(who, name, page);
  };
