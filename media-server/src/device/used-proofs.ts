import { DomainError } from '@visavis/domain/errors';
import { MOST_CLOCK_SKEW_MS } from './verify-proof.ts';

/** From the earliest to the latest moment at which a proof is accepted. */
const REMEMBERED_MS = 2 * MOST_CLOCK_SKEW_MS;

/**
 * The proofs of the last minutes: each opens an invitation once. Kept by this process alone; what a
 * proof could buy at another one is a ticket that is worth nothing without the device's key.
 */
export class UsedProofs {
  readonly #nowMs: () => number;
  readonly #forgottenAtMs = new Map<string, number>();

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Takes a proof, by the device and the nonce that it drew. @throws DomainError DEVICE_PROOF_REFUSED */
  use(thumbprint: string, nonce: string): void {
    const nowMs = this.#nowMs();
    this.#forget(nowMs);
    const proof = `${thumbprint}.${nonce}`;
    if (this.#forgottenAtMs.has(proof))
      throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'PROOF_REPLAYED' });
    this.#forgottenAtMs.set(proof, nowMs + REMEMBERED_MS);
  }

  /** A Map keeps the order of insertion, and all are remembered equally long. */
  #forget(nowMs: number): void {
    for (const [proof, atMs] of this.#forgottenAtMs) {
      if (atMs > nowMs) return;
      this.#forgottenAtMs.delete(proof);
    }
  }
}
