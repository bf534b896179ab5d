import type { Browser, Page } from 'playwright-core';
import { leaveOutDepthCamera, PHONE } from '../chromium.ts';
import { screenOf } from '../customer/chromium-screen.ts';
import { Customer } from '../customer/customer.ts';
import type { PageFindings } from '../page-findings.ts';
import type { LookAt } from '../screens.ts';
import type { Words } from '../words.ts';

/** A customer with two cameras and a line that can be lost. */
export class SideCustomer extends Customer {
  readonly page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words, look: LookAt) {
    super(screenOf(page, 'Chromium', look), words);
    this.page = page;
    this.#words = words;
  }

  seesWords(path: string): Promise<void> {
    return this.seesPrompt(this.#words(path));
  }

  /** The tab is gone with all that it knew; later the same link is opened again. */
  async losesTab(): Promise<void> {
    const link = this.page.url();
    await this.page.goto('about:blank');
    await this.page.goto(link);
  }

  /** The page is frozen, as phones do with what nobody looks at. Returns what wakes it. */
  async fallsAsleep(): Promise<() => Promise<void>> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    return async () => {
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await session.detach();
    };
  }

  /** Which camera is on, as the browser calls it. */
  readsCamera(): Promise<string | undefined> {
    const own = this.page.getByLabel(this.#words('call.ownPicture'));
    return own.locator('xpath=descendant-or-self::video').evaluate((video) => {
      const { srcObject } = video as HTMLVideoElement;
      return srcObject instanceof MediaStream ? srcObject.getVideoTracks()[0]?.label : undefined;
    });
  }
}

export async function openSideCustomer(
  browser: Browser,
  words: Words,
  { findings, look }: { readonly findings: PageFindings; readonly look: LookAt },
): Promise<SideCustomer> {
  const context = await browser.newContext(PHONE);
  await context.addInitScript(leaveOutDepthCamera);
  await findings.watch('side customer', context, { mayLoseLine: true });
  return new SideCustomer(await context.newPage(), words, look);
}
