import type { SnapshotId } from '@visavis/domain/ids';

/** The snapshots of one session that software looks at now. */
export class LookedAt {
  readonly #now = new Set<SnapshotId>();
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
}
