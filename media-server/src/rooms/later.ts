import { setTimeout as delay } from 'node:timers/promises';

/** What a room means to do in a moment, unless it ends before. */
export class Later {
  readonly #ending = new AbortController();

  /** Resolves when the time has passed: true, or false as soon as the room has ended. */
  async after(ms: number): Promise<boolean> {
    const { signal } = this.#ending;
    await delay(Math.max(0, ms), undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }

  /** Nobody waits any more. */
  end(): void {
    this.#ending.abort();
  }
}
