import type { Page } from 'playwright-core';
import { LANGUAGES } from '@visavis/domain/language';
import { PHONE } from '../chromium.ts';
import { findUnfit, untilAtRest } from '../checks/fitting.ts';
import type { PageFindings } from '../page-findings.ts';
import { findInProcedure } from '../script-book.ts';
import type { SideAct } from './side-act.ts';

const SIZES = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
] as const;
const SLOWLY = { timeout: 30_000 };

/** Notes what does not fit on a screen, in each language, upright and lying. */
export async function fitInEveryLanguage(
  page: Page,
  screen: string,
  findings: PageFindings,
  isBack: (language: (typeof LANGUAGES)[number]) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const language of [...LANGUAGES.filter((one) => one !== 'en'), 'en' as const]) {
    await choose(page, language);
    await isBack(language);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const where = `“${screen}” in ${language} at ${size.width} × ${size.height}`;
      await page.evaluate(untilAtRest);
      for (const unfit of await page.evaluate(findUnfit))
        findings.find('side customer', `${where}: ${unfit}`);
    }
  }
  if (PHONE.viewport) await page.setViewportSize(PHONE.viewport);
}

/** By the page's own list; where it has none, as a reader who chose before the page was opened. */
async function choose(page: Page, language: string): Promise<void> {
  const list = page.locator(`select:has(option[value="${language}"])`);
  if (await list.isVisible()) await list.selectOption(language);
  else {
    await page.evaluate((chosen) => {
      document.cookie = `visavis_language=${chosen}; path=/; max-age=3600; samesite=lax`;
    }, language);
    await page.reload();
  }
  await page.locator(`html[lang="${language}"]`).waitFor({ ...SLOWLY, state: 'attached' });
}

/** The call itself, in every language. The screens before it are looked at on the way there. */
export const languages: SideAct = {
  name: 'languages',
  async play({ at, agent, customer, findings, procedure }) {
    at('the call in five languages');
    const read = await agent.panel.readsShown();
    const { words } = findInProcedure(procedure, read);
    await fitInEveryLanguage(customer.page, 'call', findings, (language) =>
      customer.seesPrompt(words.prompt[language]),
    );
    await agent.seesMoving(2);
  },
};
