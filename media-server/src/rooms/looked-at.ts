import { setTimeout as delay } from 'node:timers/promises';
import type { SnapshotId } from '@visavis/domain/ids';

/** The snapshots of one session that software looks at now, and what is to be looked at in a moment. */
export class LookedAt {
  readonly #now = new Set<SnapshotId>();
  readonly #ending = new AbortController();
  #isUsed = false;

  get now(): ReadonlySet<SnapshotId> {
    return this.#now;
  }

  /** Whether anything was looked at: what comes late is shown too. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** Something is looked at that the agent does not wait for. */
  expect(): void {
    this.#isUsed = true;
  }

  /** Counts a snapshot in until the looking is over, however it ends. */
  async during(snapshotId: SnapshotId, looking: Promise<void>): Promise<void> {
    this.#now.add(snapshotId);
    this.#isUsed = true;
    try {
      await looking;
    } finally {
      this.#now.delete(snapshotId);
    }
  }

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
