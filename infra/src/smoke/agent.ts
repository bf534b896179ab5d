import type { Page } from 'playwright-core';
import { AgentDesk } from './agent-desk.ts';
import { AgentPanel } from './agent-panel.ts';
import { waitForPictures } from './frames.ts';
import type { LookAt } from './screens.ts';
import type { Words } from './words.ts';

const SLOWLY = { timeout: 30_000 };

/** The agent at their desk: everything by the keyboard, as the screen prints it. */
export class Agent {
  /** The steps, one at a time. */
  readonly panel: AgentPanel;
  /** What is beside the steps. */
  readonly desk: AgentDesk;
  readonly #page: Page;
  readonly #words: Words;
  readonly #look: LookAt;

  constructor(page: Page, words: Words, look: LookAt) {
    this.#page = page;
    this.panel = new AgentPanel(page, words);
    this.desk = new AgentDesk(page, words);
    this.#words = words;
    this.#look = look;
  }

  /** Says that calls may ring; waits until the queue shows the customer and it rings for them. */
  async seesWaiting(reference: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: this.#words('queue.presence.AVAILABLE') })
      .waitFor(SLOWLY);
    await this.#look('queue-offline', this.#page);
    await this.#page.keyboard.press('a');
    const ringing = this.#page.getByRole('dialog');
    await ringing.getByText(reference).waitFor(SLOWLY);
    await this.#look('queue', this.#page);
  }

  /** Takes the call that rings, and gives how long it took until the customer's picture moved. */
  async takes(): Promise<number> {
    const take = this.#page.getByRole('button', { name: this.#words('queue.ringing.accept') });
    await take.and(this.#page.locator(':focus')).waitFor(SLOWLY);
    const startedAt = Date.now();
    await this.#page.keyboard.press('Enter');
    await this.#page.waitForURL('**/call');
    await this.seesMoving(2);
    return Date.now() - startedAt;
  }

  /** Waits until so many further pictures of the customer have been shown. */
  async seesMoving(pictures: number): Promise<void> {
    const label = this.#words('call.picture.customer', { name: '' }).trim();
    await this.#page.evaluate(waitForPictures, { label, pictures });
  }

  /** Begins, as soon as both sides are being recorded. */
  async begins(): Promise<void> {
    const begin = this.#page.getByRole('button', { name: this.#words('call.begin.begin') });
    const possible = begin.and(this.#page.locator(':not([aria-disabled])'));
    await possible.waitFor(SLOWLY);
    await this.#look('before-live', this.#page);
    // Word of the recorder may have been late meanwhile.
    await possible.waitFor(SLOWLY);
    await this.#page.keyboard.press('b');
    await this.seesStep(1);
  }

  /** Waits until a step is shown. */
  async seesStep(number: number): Promise<void> {
    await this.#page
      .locator('li > button[aria-current="step"]')
      .filter({ hasText: new RegExp(`^${number}$`) })
      .waitFor(SLOWLY);
  }

  async notes(text: string): Promise<void> {
    await this.#page.keyboard.press('n');
    await this.#page.locator('form textarea:focus').waitFor(SLOWLY);
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    await this.#page.getByRole('textbox').waitFor({ state: 'detached' });
  }

  looksAt(screen: string): Promise<void> {
    return this.#look(screen, this.#page);
  }

  /** Reloads the page in the middle of the call; the browser must ask first. */
  async reloads(): Promise<void> {
    let isAsked = false;
    this.#page.once('dialog', (dialog) => {
      isAsked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    await this.#page.reload();
    if (!isAsked) throw new Error('The call was left without a question.');
  }

  /** How many pictures of the customer have been shown so far. */
  countsPictures(): Promise<number> {
    const label = this.#words('call.picture.customer', { name: '' }).trim();
    return this.#page
      .locator(`video[aria-label^="${label}"]`)
      .evaluate((video) => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames);
  }

  /** Reads that somebody else leads now. */
  async seesHandedOver(): Promise<void> {
    const [, after = ''] = this.#words('visit.handedOver.title').split('{name}');
    await this.#page.getByText(after.trim()).first().waitFor(SLOWLY);
    await this.#look('handed-over', this.#page);
  }

  /** Ends without a verdict, by the keyboard. */
  async endsUnableToVerify(): Promise<void> {
    await this.#page.keyboard.press('t');
    await this.#page.getByRole('dialog').waitFor(SLOWLY);
    await this.#page.keyboard.press('3');
    await this.#page.locator('[role="combobox"]:focus').waitFor(SLOWLY);
    await this.#page.keyboard.type('SYS-02');
    await this.#page.getByRole('option', { selected: true }).waitFor(SLOWLY);
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('Enter');
    const end = this.#page.getByRole('button', {
      name: this.#words('call.outcome.end.UNABLE_TO_VERIFY'),
    });
    await end.and(this.#page.locator(':focus')).waitFor(SLOWLY);
    await this.#page.keyboard.press('Enter');
    const ended = this.#page.getByRole('heading', { name: this.#words('call.ended.title') });
    await ended.waitFor(SLOWLY);
  }

  /** Waits until the sheet offers an approval. @throws Error with what the sheet says instead */
  async #seesApprovable(): Promise<void> {
    const approved = this.#page.getByRole('radio', {
      name: this.#words('call.outcome.kind.APPROVED'),
    });
    const offered = approved.and(this.#page.locator(':not([aria-disabled="true"], [disabled])'));
    try {
      await offered.waitFor(SLOWLY);
    } catch (cause) {
      const sheet = await this.#page.getByRole('dialog').allInnerTexts();
      throw new Error(`No approval is offered; the sheet says:\n${sheet.join('\n')}`, { cause });
    }
  }

  /** Approves, and is back at the queue. */
  async approves(): Promise<void> {
    await this.#seesApprovable();
    await this.#page.keyboard.press('1');
    const end = this.#page.getByRole('button', {
      name: this.#words('call.outcome.end.APPROVED'),
    });
    await end.and(this.#page.locator(':focus')).waitFor(SLOWLY);
    await this.#look('outcome', this.#page);
    await this.#page.keyboard.press('Enter');
    await this.#page
      .getByRole('heading', { name: this.#words('call.ended.title') })
      .waitFor(SLOWLY);
    await this.#look('ended', this.#page);
    await this.#page.keyboard.press('Enter');
    await this.#page.waitForURL('**/queue');
  }
}
