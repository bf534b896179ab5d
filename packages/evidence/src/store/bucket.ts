import type { CaseId } from '@visavis/domain/ids';
import type { EvidenceRef } from '@visavis/domain/session/session';
import type { ByteSource } from '../sealed/byte-source.ts';

/** What is known of a sealed file without opening it. */
export type Sealed = Pick<EvidenceRef, 'key' | 'ciphertextSha256'>;

/** Sealed files in an object store, by key. Nothing in it is ever replaced. */
export type Bucket = {
  /** @throws Error where the bucket is not there or may not be used */
  check(): Promise<void>;
  /**
   * A file that can be read at any place; undefined where there is none.
   * @throws DomainError EVIDENCE_UNAVAILABLE where the store does not answer
   */
  find(key: string): Promise<ByteSource | undefined>;
  /**
   * Uploads a file and makes sure that the store has exactly its bytes. May be repeated.
   * @throws DomainError EVIDENCE_UNAVAILABLE; Error where the file, or what is stored under its key,
   * is not what was stored here
   */
  upload(evidence: Sealed, path: string): Promise<void>;
  removeCase(caseId: CaseId): Promise<void>;
};
