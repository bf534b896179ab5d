import type { Locator, Page } from 'playwright-core';
import type { ReadStep } from './script-book.ts';
import type { Words } from './words.ts';

const SLOWLY = { timeout: 30_000 };

/** The right side of the agent's screen: read as an agent reads it, answered by the keyboard alone. */
export class AgentPanel {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  /** The panel of a step; its number is its place in the script. */
  #step(number: number | string): Locator {
    return this.#page.getByRole('region', { name: this.#place(number) });
  }

  #place(number: number | string): RegExp {
    const pattern = this.#words('call.step.place', { number, count: '(\\d+)' });
    return new RegExp(`^${pattern} (.+)$`);
  }

  /** Waits for the step, and reads what it is. */
  async reads(number: number): Promise<ReadStep> {
    const step = this.#step(number);
    await step.waitFor(SLOWLY);
    const heading = await step.getByRole('heading', { level: 2 }).innerText();
    const [, count, title = ''] = this.#place(number).exec(heading.replace(/\s+/g, ' ')) ?? [];
    const prompt = (await step.locator('q').textContent()) ?? '';
    return { number, count: Number(count), title, prompt };
  }

  /** Reads the step that is shown, whichever it is. */
  async readsShown(): Promise<ReadStep> {
    const heading = this.#step('\\d+').getByRole('heading', { level: 2 });
    await heading.waitFor(SLOWLY);
    const words = (await heading.innerText()).replace(/\s+/g, ' ');
    const [, number] = this.#place('(\\d+)').exec(words) ?? [];
    return this.reads(Number(number));
  }

  /** The steps of the script as the row above the panel names them. */
  readsScript(): Promise<readonly string[]> {
    const row = this.#page.getByRole('list', { name: this.#words('call.step.list') });
    return row
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  }

  /** Whether the words stand in the step that is shown. */
  async says(words: string): Promise<void> {
    await this.#step('\\d+').getByText(words, { exact: true }).first().waitFor(SLOWLY);
  }

  /** Takes as many snapshots as the step asks for, and gives how many that were. */
  async takesSnapshots(needed: number): Promise<number> {
    const step = this.#step('\\d+');
    for (let taken = 0; taken < needed; taken += 1) {
      await this.#page.keyboard.press(' ');
      const words = this.#words('call.step.snapshots', { taken: taken + 1, needed });
      await step.getByText(words).waitFor(SLOWLY);
    }
    return needed;
  }

  /** Whether the step asks which document it is. */
  asksForDocument(): Promise<boolean> {
    return this.#step('\\d+').getByText(this.#words('call.document.notChosen')).isVisible();
  }

  /** Finds the document by typing, as the dialog says. */
  async choosesDocument(title: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await this.#page.keyboard.press('d');
    await dialog.locator('input:focus').waitFor(SLOWLY);
    await this.#page.keyboard.type(title);
    await dialog.getByRole('option', { name: title, selected: true }).waitFor(SLOWLY);
    await this.#page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const step = this.#step('\\d+');
    await step.getByText(this.#words('call.document.chosen')).waitFor(SLOWLY);
    await step.getByText(title, { exact: true }).waitFor(SLOWLY);
  }

  /** Passes the step as soon as it may be passed; `written` is what is typed where it asks for words. */
  async passes(written?: string): Promise<void> {
    await this.#awaitKey('1');
    await this.#page.keyboard.press('1');
    if (written !== undefined) await this.#writes(written);
    await this.#sees('PASSED');
  }

  async fails(remark: string): Promise<void> {
    await this.#awaitKey('2');
    await this.#page.keyboard.press('2');
    await this.#writes(remark);
    await this.#sees('FAILED');
  }

  async findsImpossible(remark: string): Promise<void> {
    await this.#awaitKey('3');
    await this.#page.keyboard.press('3');
    await this.#writes(remark);
    await this.#sees('NOT_POSSIBLE');
  }

  /** Goes through the customer's data row by row; the number of the document has changed. */
  async confirmsFields(changed: string): Promise<void> {
    const rows = this.#step('\\d+').getByRole('table').getByRole('row');
    const count = await rows.count();
    const number = this.#words('call.fields.documentNumber');
    for (let index = 1; index < count; index += 1) {
      const row = rows.nth(index);
      await this.#page.locator('tr[aria-current="true"]').waitFor(SLOWLY);
      const isNumber = (await row.getByRole('rowheader').innerText()) === number;
      await this.#page.keyboard.press(isNumber ? '2' : '1');
      if (isNumber) await this.#writes(changed);
      const verdict = this.#words(`call.verdicts.${isNumber ? 'CHANGED' : 'MATCH'}`);
      await row.getByText(verdict, { exact: true }).waitFor(SLOWLY);
    }
    await this.#page.locator('tr[aria-current="true"]').waitFor({ state: 'detached' });
  }

  /** Compares the faces part by part and finds one person. Both pictures are put beside each other. */
  async comparesFaces(look: (screen: string) => Promise<void>): Promise<void> {
    await this.#page.keyboard.press('e');
    const sheet = this.#page.getByRole('region', { name: this.#words('call.faces.title') });
    const rows = sheet.getByRole('listitem');
    await rows.last().waitFor(SLOWLY);
    for (const row of (await rows.all()).slice(0, -1)) {
      await row.and(this.#page.locator('[aria-current="step"]')).waitFor(SLOWLY);
      await this.#page.keyboard.press('1');
    }
    await look('face-sheet');
    await this.#page.keyboard.press('1');
    await rows.last().locator('button[aria-pressed="true"]').waitFor(SLOWLY);
    await this.#page.keyboard.press('Enter');
    await sheet.waitFor({ state: 'detached' });
    // The customer is large again, as before.
    const back = this.#page.getByRole('button', { name: this.#words('call.stage.back') });
    await back.waitFor({ state: 'detached' });
  }

  /** Has the customer's screen light their face in colours, to its end. */
  async checksLight(): Promise<void> {
    await this.#page.keyboard.press('j');
    await this.#page.getByText(this.#words('call.light.end.SHOWN')).waitFor(SLOWLY);
  }

  async sendsCode(): Promise<void> {
    await this.#page.keyboard.press('o');
  }

  async seesCodeVerified(): Promise<void> {
    await this.#step('\\d+').getByText(this.#words('call.code.verified')).waitFor(SLOWLY);
  }

  async goesOn(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** A key counts only while what it is printed on can be pressed: until then the screen says why not. */
  async #awaitKey(key: string): Promise<void> {
    await this.#page
      .locator(`button[aria-keyshortcuts="${key}"]:not([aria-disabled])`)
      .waitFor(SLOWLY);
  }

  async #writes(words: string): Promise<void> {
    const field = this.#page.locator('form input:focus, form textarea:focus');
    await field.waitFor(SLOWLY);
    await this.#page.keyboard.type(words);
    await this.#page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  async #sees(result: 'PASSED' | 'FAILED' | 'NOT_POSSIBLE'): Promise<void> {
    await this.#page
      .locator('h2#step-title + *')
      .getByText(this.#words(`call.step.result.${result}`))
      .waitFor(SLOWLY);
  }
}
