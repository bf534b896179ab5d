import type { Locator, Page } from 'playwright-core';
import { Agent } from '../agent.ts';
import type { LookAt } from '../screens.ts';
import { until } from '../until.ts';
import type { Words } from '../words.ts';

const SLOWLY = { timeout: 30_000 };

/** Somebody of the staff who comes into a session that another one leads. */
export class Colleague {
  readonly #page: Page;
  readonly #words: Words;
  readonly #look: LookAt;
  readonly #consoleUrl: string;

  constructor(page: Page, words: Words, look: LookAt, consoleUrl: string) {
    this.#page = page;
    this.#words = words;
    this.#look = look;
    this.#consoleUrl = consoleUrl;
  }

  /** Follows the call for help from the queue, unseen and unheard, and sees both sides. */
  async visits(reference: string, stepTitle: string): Promise<void> {
    await this.#page.goto(`${this.#consoleUrl}/queue`);
    const calls = this.#page.getByRole('region', { name: this.#words('visit.list.title') });
    const call = calls.getByRole('row').filter({ hasText: reference });
    await call.getByText(this.#words('visit.list.asked')).waitFor(SLOWLY);
    await this.#look('asked-for-help', this.#page);
    await call.getByRole('link').click();
    const pictures = this.#page.getByRole('region', { name: this.#words('visit.pictures') });
    await pictures.locator('video').nth(1).waitFor(SLOWLY);
    for (const picture of await pictures.locator('video').all()) await mustMove(picture);
    await this.#page.getByText(stepTitle).waitFor(SLOWLY);
    await this.#look('visit', this.#page);
  }

  /** Leads from now on. */
  async takesOver(): Promise<Agent> {
    await this.#page.keyboard.press('v');
    await this.#page.getByRole('button', { name: this.#words('visit.yes') }).waitFor(SLOWLY);
    await this.#page.keyboard.press('Enter');
    await this.#page.waitForURL('**/call');
    return new Agent(this.#page, this.#words, this.#look);
  }
}

const mustMove = (picture: Locator): Promise<number> =>
  until('a picture of both sides that moves', async () => {
    const shown = await picture.evaluate(
      (video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames,
    );
    return shown > 2 ? shown : undefined;
  });
