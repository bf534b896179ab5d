import { setTimeout as delay } from 'node:timers/promises';
import type { Finding } from '@visavis/domain/analysis/findings';
import type { SnapshotId } from '@visavis/domain/ids';

/** What was seen of a snapshot before the whole. */
export type SeenFindings = readonly Finding[];

/** The snapshots of one session that software looks at now, and what is to be looked at in a moment. */
export class LookedAt {
  readonly #now = new Set<SnapshotId>();
  readonly #seen = new Map<SnapshotId, SeenFindings>();
  readonly #ending = new AbortController();
  #isUsed = false;

  get now(): ReadonlySet<SnapshotId> {
    return this.#now;
  }

  /** What was seen of each so far, or before it failed. */
  get seen(): ReadonlyMap<SnapshotId, SeenFindings> {
    return this.#seen;
  }

  /** Keeps what was seen of a snapshot; of several parts the last one says most. */
  see(snapshotId: SnapshotId, findings: SeenFindings): void {
    this.#seen.set(snapshotId, findings);
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
