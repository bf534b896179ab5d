import { createHash } from 'node:crypto';
import { MOST_STILL_BYTES, STILL_WITHIN_MS } from '@visavis/contract/stills';
import { DomainError } from '@visavis/domain/errors';
import type { SnapshotId } from '@visavis/domain/ids';

/** A part of a still, as the customer's page sends it. */
export type StillPart = {
  readonly challenge: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
};

/** A still of which every part has come. */
export type WholeStill = { readonly of: SnapshotId; readonly bytes: Buffer };

type Wanted = {
  readonly of: SnapshotId;
  readonly deadline: NodeJS.Timeout;
  readonly parts: Uint8Array[];
  sizeBytes: number;
};

/**
 * The stills that the customer's camera was asked for in one session. Each has a challenge of its
 * own, which is good for one answer and for so long; only its hash is kept.
 */
export class WantedStills {
  readonly #withinMs: number;
  readonly #wanted = new Map<string, Wanted>();
  readonly #awaited = new Map<SnapshotId, PromiseWithResolvers<void>>();

  constructor(withinMs = STILL_WITHIN_MS) {
    this.#withinMs = withinMs;
  }

  /** The recorded snapshots whose still has neither come nor been given up. */
  get awaited(): ReadonlySet<SnapshotId> {
    return new Set(this.#awaited.keys());
  }

  /** Resolves when the still of this snapshot is kept, or will not come; at once if none is awaited. */
  async whenSettled(of: SnapshotId): Promise<void> {
    await this.#awaited.get(of)?.promise;
  }

  /** Waits for a still of this snapshot under this challenge; `onLate` is called if none is whole in time. */
  want(challenge: string, of: SnapshotId, onLate: () => void): void {
    const key = hashOf(challenge);
    const deadline = setTimeout(() => {
      this.#wanted.delete(key);
      onLate();
    }, this.#withinMs);
    this.#awaited.set(of, Promise.withResolvers());
    this.#wanted.set(key, { of, deadline, parts: [], sizeBytes: 0 });
  }

  /**
   * Takes the next part; with the last one the challenge is used up and the whole still is returned.
   * @throws DomainError STILL_NOT_WANTED | INPUT_REFUSED (not the next part, or too large: used up too)
   */
  receive(part: StillPart): WholeStill | undefined {
    const wanted = this.#find(part.challenge);
    const sizeBytes = part.offset + part.bytes.length;
    if (part.offset !== wanted.sizeBytes || sizeBytes > MOST_STILL_BYTES) {
      this.#use(part.challenge, wanted);
      throw new StillRefused(wanted.of, part.offset === wanted.sizeBytes ? 'SIZE' : 'OFFSET');
    }
    wanted.parts.push(part.bytes);
    wanted.sizeBytes = sizeBytes;
    if (!part.isLast) return undefined;
    this.#use(part.challenge, wanted);
    return { of: wanted.of, bytes: Buffer.concat(wanted.parts) };
  }

  /** The page can't take it: the challenge is used up. @throws DomainError STILL_NOT_WANTED */
  decline(challenge: string): SnapshotId {
    const wanted = this.#find(challenge);
    this.#use(challenge, wanted);
    return wanted.of;
  }

  /** What was waited for has come or will not come: it is waited for no longer. */
  settle(of: SnapshotId): void {
    for (const [key, wanted] of this.#wanted)
      if (wanted.of === of) {
        clearTimeout(wanted.deadline);
        this.#wanted.delete(key);
      }
    this.#awaited.get(of)?.resolve();
    this.#awaited.delete(of);
  }

  /** Gives up all that has not come, and says what that is. */
  close(): readonly SnapshotId[] {
    const missing = [...this.#wanted.values()].map(({ of }) => of);
    for (const of of missing) this.settle(of);
    return missing;
  }

  #find(challenge: string): Wanted {
    const wanted = this.#wanted.get(hashOf(challenge));
    if (!wanted) throw new DomainError('STILL_NOT_WANTED');
    return wanted;
  }

  #use(challenge: string, { deadline }: Wanted): void {
    clearTimeout(deadline);
    this.#wanted.delete(hashOf(challenge));
  }
}

/** What came for a wanted still can't be taken. */
export class StillRefused extends DomainError {
  readonly of: SnapshotId;

  constructor(of: SnapshotId, cause: 'SIZE' | 'OFFSET' | 'NOT_AN_IMAGE') {
    super('INPUT_REFUSED', { snapshotId: of, cause });
    this.of = of;
  }
}

/** Looked up by its hash, a guess learns nothing from how long the answer takes. */
const hashOf = (challenge: string): string =>
  createHash('sha256').update(challenge).digest('base64url');
