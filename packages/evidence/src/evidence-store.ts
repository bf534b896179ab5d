import type { Readable } from 'node:stream';
import type { CaseId } from '@visavis/domain/ids';
import type { EvidenceRef } from '@visavis/domain/session/session';

export const EVIDENCE_KINDS = [
  'RECORDING',
  'HEAD',
  'THUMBNAILS',
  'SNAPSHOT',
  'REPORT',
  'EXPORT',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The bytes to store, or the path of a file that holds them. The file stays where it is. */
export type EvidenceSource = Uint8Array | Readable | { readonly file: string };

/** Bytes `from` to `to`, both included, as in an HTTP range. Without `to`: until the end. */
export type ByteRange = { readonly from: number; readonly to?: number };

/** Keeps files. What is in it is never overwritten. */
export type EvidenceStore = {
  /**
   * Stores a file under a new key. When this resolves it is on the disk whole; when it rejects
   * nothing of it is there.
   */
  put(
    caseId: CaseId,
    kind: EvidenceKind,
    mediaType: string,
    source: EvidenceSource,
  ): Promise<EvidenceRef>;
  /**
   * Opens a file. Rejects with EVIDENCE_NOT_FOUND if there is none, and with an error that names
   * the file if its size is not that of the reference. Without a range the stream ends with such
   * an error if the bytes are not those that were stored.
   */
  read(evidence: EvidenceRef, range?: ByteRange): Promise<Readable>;
};
