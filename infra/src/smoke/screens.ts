import type { Page } from 'playwright-core';
import type { Album } from './album.ts';
import type { PageFindings } from './page-findings.ts';

/** Looks at a screen that stands still: axe, and a picture where pictures are kept. */
export type LookAt = (name: string, page: Page) => Promise<void>;

/** How one person's screens are looked at. */
export const lookAs =
  (who: string, findings: PageFindings, album: Album): LookAt =>
  async (name, page) => {
    const path = await album.next(`${who}-${name}`);
    if (path) await page.screenshot({ path });
    await findings.inspect(who, name, page);
  };
