import type { Session } from '@visavis/domain/session/session';
import type { Page } from 'playwright-core';
import type { LookAt } from './screens.ts';
import type { Words } from './words.ts';

const SLOWLY = { timeout: 30_000 };

/** The second pair of eyes: finds the case, plays both sides, and judges. */
export class Supervisor {
  readonly #page: Page;
  readonly #consoleUrl: string;
  readonly #words: Words;
  readonly #look: LookAt;

  constructor(page: Page, consoleUrl: string, words: Words, look: LookAt) {
    this.#page = page;
    this.#consoleUrl = consoleUrl;
    this.#words = words;
    this.#look = look;
  }

  async reviews(reference: string, _session: Session): Promise<void> {
    const page = this.#page;
    await page.goto(`${this.#consoleUrl}/cases`);
    await page.getByLabel(this.#words('cases.filters.reference')).fill(reference);
    await page.getByRole('button', { name: this.#words('cases.filters.find') }).click();
    await page.getByRole('row').filter({ hasText: reference }).waitFor(SLOWLY);
    await this.#look('search', page);
  }
}
