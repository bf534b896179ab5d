import { randomUUID } from 'node:crypto';
import {
  LIGHT_ANSWER_WITHIN_MS,
  LIGHT_NOTICE_MS,
  type LightShow,
} from '@visavis/contract/light-check';
import {
  LIGHT_BLEND_MS,
  LIGHT_MS,
  type LightCheckEnd,
  type LightColour,
  type ShownLight,
} from '@visavis/domain/session/light-check';

/** What became of a light check on the customer's screen. */
export type LightAnswer = {
  readonly end: LightCheckEnd;
  readonly lights: readonly ShownLight[];
  /** When the first colour began, by this process's clock, late by the way of one message. */
  readonly beganAtMs: number;
};

type Asked = {
  readonly settle: (answer: LightAnswer) => void;
  readonly deadline: NodeJS.Timeout;
};

type CustomerLightOptions = {
  /** Sends colours to the customer's page. False: nobody is there. */
  readonly send: (show: LightShow) => boolean;
  readonly withinMs?: number;
};

const UNANSWERED: LightAnswer = { end: 'NO_ANSWER', lights: [], beganAtMs: 0 };

/** Has the customer's page show colours, and waits for what it says of that. */
export class CustomerLight {
  readonly #options: CustomerLightOptions;
  readonly #asked = new Map<string, Asked>();

  constructor(options: CustomerLightOptions) {
    this.#options = options;
  }

  /** Resolves with the page's answer, or without one after so long. Never rejects. */
  show(colours: readonly LightColour[]): Promise<LightAnswer> {
    const id = randomUUID();
    const { promise, resolve } = Promise.withResolvers<LightAnswer>();
    const { withinMs = LIGHT_ANSWER_WITHIN_MS, send } = this.#options;
    const deadline = setTimeout(() => this.#settle(id, UNANSWERED), withinMs);
    this.#asked.set(id, { settle: resolve, deadline });
    const isThere = send({
      ...{ id, colours: [...colours] },
      ...{ eachMs: LIGHT_MS, blendMs: LIGHT_BLEND_MS, noticeMs: LIGHT_NOTICE_MS },
    });
    if (!isThere) this.#settle(id, UNANSWERED);
    return promise;
  }

  /** The page's answer. One that nobody waits for any more counts for nothing. */
  answer(
    id: string,
    said: Pick<LightAnswer, 'end' | 'lights'> & { readonly beganAgoMs: number },
  ): void {
    const { end, lights, beganAgoMs } = said;
    this.#settle(id, { end, lights, beganAtMs: Date.now() - beganAgoMs });
  }

  /** The page is gone. */
  forget(): void {
    for (const id of [...this.#asked.keys()]) this.#settle(id, UNANSWERED);
  }

  #settle(id: string, answer: LightAnswer): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    clearTimeout(asked.deadline);
    this.#asked.delete(id);
    asked.settle(answer);
  }
}
