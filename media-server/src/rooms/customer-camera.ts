import { randomUUID } from 'node:crypto';
import {
  CAMERA_ANSWER_WITHIN_MS,
  type CameraAnswer,
  type CameraReport,
  type CameraWish,
} from '@visavis/contract/camera';
import { DomainError } from '@visavis/domain/errors';

type Asked = {
  readonly settle: (answer: CameraAnswer) => void;
  readonly deadline: NodeJS.Timeout;
};

type CustomerCameraOptions = {
  /** Sends a command to the customer's page. False: nobody is there. */
  readonly send: (command: CameraWish & { readonly id: string }) => boolean;
  readonly onChanged: () => void;
  readonly withinMs?: number;
};

/** The customer's camera as their page reports it, and what it was asked to do. */
export class CustomerCamera {
  readonly #options: CustomerCameraOptions;
  readonly #asked = new Map<string, Asked>();
  #report: CameraReport | null = null;

  constructor(options: CustomerCameraOptions) {
    this.#options = options;
  }

  /** Null until the page that is connected has said it. */
  get report(): CameraReport | null {
    return this.#report;
  }

  take(report: CameraReport): void {
    this.#report = report;
    this.#options.onChanged();
  }

  /**
   * Asks something of the camera and waits for the answer, so long and no longer.
   * @throws DomainError CAMERA_NOT_ABLE where the page has said that it can't, or nobody is there
   */
  async command(wish: CameraWish): Promise<CameraAnswer> {
    const report = this.#report;
    if (!report || !isAble(report, wish))
      throw new DomainError('CAMERA_NOT_ABLE', { command: wish.command });
    const id = randomUUID();
    const { promise, resolve } = Promise.withResolvers<CameraAnswer>();
    const { withinMs = CAMERA_ANSWER_WITHIN_MS } = this.#options;
    const deadline = setTimeout(() => this.#settle(id, 'NO_ANSWER'), withinMs);
    this.#asked.set(id, { settle: resolve, deadline });
    if (!this.#options.send({ id, ...wish })) this.#settle(id, 'NO_ANSWER');
    return promise;
  }

  /** The page's answer. One that nobody waits for any more counts for nothing. */
  answer(id: string, answer: CameraAnswer): void {
    this.#settle(id, answer);
  }

  /** The page is gone, and what it said with it. */
  forget(): void {
    this.#report = null;
    for (const id of [...this.#asked.keys()]) this.#settle(id, 'NO_ANSWER');
  }

  #settle(id: string, answer: CameraAnswer): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    clearTimeout(asked.deadline);
    this.#asked.delete(id);
    asked.settle(answer);
  }
}

/** Whether a camera that says this of itself can do what is wished. */
export function isAble(report: CameraReport, wish: CameraWish): boolean {
  switch (wish.command) {
    case 'FLIP':
      return report.cameras > 1;
    case 'TORCH':
      return report.torch;
    case 'ZOOM':
      return report.zoom !== null && wish.value >= report.zoom.min && wish.value <= report.zoom.max;
    case 'FOCUS':
      return report.focus;
    case 'RESOLUTION':
      return report.mostHeightPx === null || wish.value <= report.mostHeightPx;
  }
}
