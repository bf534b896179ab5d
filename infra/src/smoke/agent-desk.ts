import type { Locator, Page } from 'playwright-core';
import type { Words } from './words.ts';

const SLOWLY = { timeout: 30_000 };

/** What the agent does beside the steps, by its keys: chat, hold, signals, the customer's camera. */
export class AgentDesk {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** Opens the chat, sends a line, and closes it again. */
  async writes(text: string): Promise<void> {
    const chat = await this.#opens('k', 'call.chat.title');
    await chat.locator('textarea:focus').waitFor(SLOWLY);
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    await chat.getByRole('listitem').filter({ hasText: text }).waitFor(SLOWLY);
    await this.#closes(chat);
  }

  /** Waits for the count of new messages, and reads them. */
  async readsMessage(text: string): Promise<void> {
    const count = /\d/;
    await this.#page
      .locator('button[aria-keyshortcuts="K"]')
      .filter({ hasText: count })
      .waitFor(SLOWLY);
    const chat = await this.#opens('k', 'call.chat.title');
    await chat.getByRole('listitem').filter({ hasText: text }).waitFor(SLOWLY);
    await this.#closes(chat);
  }

  async holds(): Promise<void> {
    await this.#page.keyboard.press('h');
    await this.#page.getByText(this.#words('call.hold.title')).waitFor(SLOWLY);
  }

  async resumes(): Promise<void> {
    await this.#page.keyboard.press('h');
    await this.#page.getByText(this.#words('call.hold.title')).waitFor({ state: 'detached' });
  }

  /** Wishes that a colleague joins. */
  async asksForHelp(): Promise<void> {
    await this.#page.keyboard.press('v');
    await this.#page.locator('button[aria-keyshortcuts="V"][aria-disabled]').waitFor(SLOWLY);
  }

  /** Has the customer's page turn to its other camera. */
  async flipsCamera(): Promise<void> {
    await this.#page.keyboard.press('f');
  }

  /** Opens the list of signals and waits for one of a kind. */
  async seesSignal(kind: string): Promise<void> {
    const signals = await this.#opens('s', 'call.signals.title');
    const words = this.#words(`call.signals.kind.${kind}`);
    await signals.locator('summary').filter({ hasText: words }).waitFor(SLOWLY);
    await this.#closes(signals);
  }

  async #opens(key: string, title: string): Promise<Locator> {
    await this.#page.keyboard.press(key);
    const drawer = this.#page.getByRole('region', { name: this.#words(title) });
    await drawer.waitFor(SLOWLY);
    return drawer;
  }

  async #closes(drawer: Locator): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  }
}
