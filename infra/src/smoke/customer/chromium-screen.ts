import type { Browser, Page } from 'playwright-core';
import { PHONE } from '../chromium.ts';
import { waitForPictures } from '../frames.ts';
import type { PageFindings } from '../page-findings.ts';
import type { LookAt } from '../screens.ts';
import type { CustomerScreen } from './screen.ts';

const SLOWLY = { timeout: 30_000 };

/** A phone-sized page in Chromium. */
export async function openChromiumScreen(
  browser: Browser,
  findings: PageFindings,
  look: LookAt,
): Promise<CustomerScreen> {
  const context = await browser.newContext(PHONE);
  await findings.watch('customer', context);
  const page = await context.newPage();
  return screenOf(page, `Chromium ${browser.version().split('.')[0]}`, look);
}

/** How the page is driven. */
export function screenOf(page: Page, browser: string, look: LookAt): CustomerScreen {
  return {
    browser,
    hearsItself: true,
    keepsPermission: true,
    open: async (address) => void (await page.goto(address)),
    press: (name) => page.getByRole('button', { name, exact: true }).click(SLOWLY),
    pressBeginning: (words) =>
      page
        .getByRole('button')
        .filter({ hasText: new RegExp(`^${words}`) })
        .click(SLOWLY),
    async tickAll() {
      for (const box of await page.getByRole('checkbox').all()) await box.click();
    },
    type: (label, text) => page.getByLabel(label).fill(text, SLOWLY),
    sees: (words) => page.getByText(words).first().waitFor(SLOWLY),
    async seesNoMore(words) {
      await page.waitForFunction((text) => !document.body.innerText.includes(text), words, SLOWLY);
    },
    seesMoving: (label) => page.evaluate(waitForPictures, { label, pictures: 2 }),
    reload: async () => void (await page.reload()),
    look: (screen) => look(screen, page),
  };
}
