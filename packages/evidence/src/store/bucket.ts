import type { CaseId } from '@visavis/domain/ids';
import type { ByteSource } from '../sealed/byte-source.ts';

/** Sealed files in an object store, by key. Nothing in it is ever replaced. */
export type Bucket = {
  /**
   * A file that can be read at any place; undefined where there is none.
   * @throws DomainError EVIDENCE_UNAVAILABLE where the store does not answer
   */
  find(key: string): Promise<ByteSource | undefined>;
  removeCase(caseId: CaseId): Promise<void>;
};
