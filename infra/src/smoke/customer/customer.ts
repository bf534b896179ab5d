import type { Words } from '../words.ts';
import type { CustomerScreen } from './screen.ts';

/** The person who is identified: opens the link on a phone and does what the page says. */
export class Customer {
  readonly #screen: CustomerScreen;
  readonly #words: Words;

  constructor(screen: CustomerScreen, words: Words) {
    this.#screen = screen;
    this.#words = words;
  }

  get browser(): string {
    return this.#screen.browser;
  }

  /** From the link to a place in the queue. */
  async joins(link: string): Promise<void> {
    const { press, sees, look, tickAll, open } = this.#screen;
    await open(link);
    await sees(this.#words('welcome.need'));
    await look('welcome');
    await press(this.#words('welcome.next'));
    await sees(this.#words('consent.title'));
    await look('consent');
    await tickAll();
    await press(this.#words('consent.next'));
    await sees(this.#words('check.permission'));
    await press(this.#words('check.turnOn'));
    await this.#screen.seesMoving(this.#words('check.preview'));
    if (this.#screen.hearsItself) await sees(this.#words('check.heard'));
    await look('check');
    await press(this.#words('check.next'));
    await sees(this.#words('wait.title'));
    await look('wait');
  }

  async seesAgent(): Promise<void> {
    await this.#screen.seesMoving(this.#words('call.agentPicture'));
  }

  async seesPrompt(prompt: string): Promise<void> {
    await this.#screen.sees(prompt);
  }

  async typesCode(code: string): Promise<void> {
    await this.#screen.type(this.#words('code.label'), code);
    await this.#screen.press(this.#words('code.send'));
    await this.#screen.sees(this.#words('code.verified'));
  }

  /** Types a code that is not the right one, and reads that it is not. */
  async typesWrongCode(code: string): Promise<void> {
    await this.#screen.type(this.#words('code.label'), code);
    await this.#screen.press(this.#words('code.send'));
    await this.#screen.sees(this.#wrongCode());
  }

  /** Waits until the page asks for the code that was sent last. */
  async seesFreshCodeEntry(): Promise<void> {
    await this.#screen.seesNoMore(this.#wrongCode());
  }

  #wrongCode(): string {
    return (this.#words('code.wrong').split('{')[0] ?? '').trim();
  }

  /** Opens the messages, reads one, and closes them again. */
  async readsMessage(text: string): Promise<void> {
    await this.#opensMessages();
    await this.#screen.sees(text);
    await this.#screen.look('messages');
    await this.#screen.press(this.#words('app.close'));
  }

  async writes(text: string): Promise<void> {
    await this.#opensMessages();
    await this.#screen.type(this.#words('call.chat.field'), text);
    await this.#screen.press(this.#words('call.chat.send'));
    await this.#screen.sees(text);
    await this.#screen.press(this.#words('app.close'));
  }

  #opensMessages(): Promise<void> {
    return this.#screen.pressBeginning(this.#words('call.chat.open'));
  }

  noLongerSees(words: string): Promise<void> {
    return this.#screen.seesNoMore(words);
  }

  async reloads(): Promise<void> {
    await this.#screen.reload();
    if (!this.#screen.keepsPermission) await this.#screen.press(this.#words('return.callNext'));
  }

  /** Reads how it ended. */
  async seesApproved(): Promise<void> {
    await this.#screen.sees(this.#words('end.APPROVED.title'));
    await this.#screen.look('end');
  }

  looksAt(screen: string): Promise<void> {
    return this.#screen.look(screen);
  }
}
