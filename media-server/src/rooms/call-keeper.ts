import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@visavis/domain/errors';
import type { ClipWindow } from '../recording/clip.ts';
import { RecordedCall, type RecordedCallOptions } from './recorded-call.ts';

const RESTART_TRIES = 20;
const RESTART_EVERY_MS = 500;

export type CallKeeperOptions = Omit<RecordedCallOptions, 'onLost'> & {
  /** The media worker died: whatever was sent and received is gone. */
  readonly onLost: () => void;
  /** A call is there again, on another worker. */
  readonly onRestarted: () => void;
};

/** Keeps a recorded call going for as long as a room lives, on one media worker after the other. */
export class CallKeeper {
  readonly #options: CallKeeperOptions;
  #call: Promise<RecordedCall> | undefined;
  #current: RecordedCall | undefined;
  #isStopped = false;

  constructor(options: CallKeeperOptions) {
    this.#options = options;
  }

  /** The call that runs now; it is started where none does. @throws DomainError MEDIA_UNAVAILABLE */
  get(): Promise<RecordedCall> {
    if (this.#isStopped) return Promise.reject(new DomainError('MEDIA_UNAVAILABLE'));
    return this.#call ?? this.#keep(this.#start());
  }

  /** The call that runs now, or undefined while none does. */
  find(): RecordedCall | undefined {
    return this.#current;
  }

  /** A still of what the customer shows. @throws DomainError SNAPSHOT_NOT_POSSIBLE */
  async snapshot() {
    if (!this.#current) throw new DomainError('SNAPSHOT_NOT_POSSIBLE');
    return this.#current.snapshot('CUSTOMER');
  }

  /** What the customer showed a moment ago; undefined: nothing of it is kept. @throws RecorderGone */
  async clip(window: ClipWindow) {
    return this.#current?.clip('CUSTOMER', window);
  }

  /** Ends call and recording for good; the files are whole when this resolves. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    // A call that never started has left nothing to stop, and its failure was told to who wanted it.
    const call = await this.#call?.catch(() => undefined);
    this.#current = undefined;
    await call?.stop();
  }

  async #start(): Promise<RecordedCall> {
    const onLost = () => this.#replace();
    this.#current = await RecordedCall.start({ ...this.#options, onLost });
    return this.#current;
  }

  /** Takes a call that is being started for the one of the room, unless it fails. */
  #keep(starting: Promise<RecordedCall>): Promise<RecordedCall> {
    this.#call = starting;
    starting.catch(() => {
      if (this.#call === starting) this.#call = undefined;
    });
    return starting;
  }

  #replace(): void {
    const lost = this.#current;
    // A worker that dies while a call starts makes the start fail: nothing is to be replaced then.
    if (this.#isStopped || !lost) return;
    this.#current = undefined;
    this.#options.onLost();
    this.#keep(this.#restart(lost)).then(
      () => this.#isStopped || this.#options.onRestarted(),
      (err: unknown) => this.#options.log.error({ err }, 'call not restarted'),
    );
  }

  async #restart(lost: RecordedCall): Promise<RecordedCall> {
    await lost.stop();
    for (let tries = 1; !this.#isStopped; tries += 1) {
      try {
        return await this.#start();
      } catch (cause) {
        if (tries === RESTART_TRIES) throw cause;
        await delay(RESTART_EVERY_MS);
      }
    }
    throw new DomainError('MEDIA_UNAVAILABLE');
  }
}
