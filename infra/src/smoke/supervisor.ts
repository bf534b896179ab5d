import type { Page } from 'playwright-core';
import { must } from './checks/must.ts';
import { waitForPictures } from './frames.ts';
import type { LookAt } from './screens.ts';
import type { Words } from './words.ts';

const SLOWLY = { timeout: 30_000 };
const SIDES = ['CUSTOMER', 'AGENT'] as const;
const IN_STEP_WITHIN_S = 0.25;
const JUMPS_WITHIN_S = 1.5;

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

  /** From the search to the verdict; `stepTitle` is the step that is jumped to. */
  async reviews(reference: string, stepTitle: string): Promise<void> {
    await this.#finds(reference);
    await this.#plays();
    await this.#jumpsTo(stepTitle);
    await this.#looksAtSnapshot();
    await this.#readsJournal();
    await this.#confirms();
  }

  async #finds(reference: string): Promise<void> {
    const page = this.#page;
    await page.goto(`${this.#consoleUrl}/cases`);
    await page.getByLabel(this.#words('cases.filters.reference')).fill(reference);
    await page.getByRole('button', { name: this.#words('cases.filters.find') }).click();
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await rows.filter({ hasText: reference }).waitFor(SLOWLY);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await this.#look('search', page);
    await page.getByRole('link', { name: reference }).click();
    const play = page.getByRole('link', { name: this.#words('cases.sessions.play') });
    await play.waitFor(SLOWLY);
    await this.#look('case', page);
    await play.click();
  }

  #name(side: (typeof SIDES)[number]): string {
    return this.#words(`review.video.${side}`, { name: '' }).trim();
  }

  #video(side: (typeof SIDES)[number]) {
    return this.#page.locator(`video[aria-label^="${this.#name(side)}"]`);
  }

  async #seesMoving(side: (typeof SIDES)[number], pictures: number): Promise<void> {
    await this.#page.evaluate(waitForPictures, { label: this.#name(side), pictures });
  }

  async #plays(): Promise<void> {
    for (const side of SIDES) await this.#video(side).waitFor(SLOWLY);
    const name = this.#words('review.controls.play');
    await this.#page.getByRole('button', { name, exact: true }).click();
    await Promise.all(SIDES.map((side) => this.#seesMoving(side, 10)));
    await this.#areInStep();
    await this.#look('review', this.#page);
  }

  async #areInStep(): Promise<void> {
    const [customer = 0, agent = 0] = await this.#page
      .locator('video')
      .evaluateAll((videos) =>
        videos.map((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1)),
      );
    const apart = Math.abs(customer - agent);
    must(apart <= IN_STEP_WITHIN_S, `the two recordings play ${apart.toFixed(2)} s apart`);
  }

  async #jumpsTo(stepTitle: string): Promise<void> {
    const [before = ''] = this.#words('review.steps.jump', { title: stepTitle }).split('{at}');
    const jump = this.#page.getByRole('button', { name: before });
    const [, minutes = '0', seconds = '0'] =
      /(\d+):(\d+)$/.exec((await jump.textContent())?.trim() ?? '') ?? [];
    const target = Number(minutes) * 60 + Number(seconds);
    must(target > 0, `the step “${stepTitle}” has no place in the recording`);
    await jump.click();
    for (const side of SIDES) {
      const video = this.#video(side);
      await this.#seesMoving(side, 2);
      const at = await video.evaluate((element) =>
        element instanceof HTMLVideoElement ? element.currentTime : -1,
      );
      const isThere = at >= target - JUMPS_WITHIN_S && at <= target + 10;
      must(isThere, `the ${side} plays at ${at.toFixed(1)} s after a jump to ${target} s`);
    }
    await this.#page.getByRole('button', { name: this.#words('review.controls.pause') }).click();
    await this.#look('review-jumped', this.#page);
  }

  async #looksAtSnapshot(): Promise<void> {
    const [before = ''] = this.#words('review.snapshots.open').split('{title}');
    await this.#page.getByRole('button', { name: before.trim() }).first().click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.locator('img').first().waitFor(SLOWLY);
    await this.#look('snapshot', this.#page);
    await this.#page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  async #readsJournal(): Promise<void> {
    await this.#page.getByRole('tab', { name: this.#words('review.tabs.journal') }).click();
    await this.#page.getByText(this.#words('review.journal.whole')).waitFor(SLOWLY);
    await this.#look('journal', this.#page);
  }

  async #confirms(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words('review.verdict.confirm') }).click();
    await this.#page
      .getByText(this.#words('review.verdict.done.CONFIRMED'))
      .first()
      .waitFor(SLOWLY);
    await this.#look('confirmed', this.#page);
  }
}
