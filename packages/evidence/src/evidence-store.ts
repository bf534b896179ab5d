import type { Readable } from 'node:stream';
import type { CaseId } from '@visavis/domain/ids';
import type { EvidenceRef } from '@visavis/domain/session/session';
import type { Sealing } from './sealed/file-key.ts';
import type { Tap } from './sealed/read-back.ts';

export const EVIDENCE_KINDS = [
  'RECORDING',
  'HEAD',
  'THUMBNAILS',
  'SNAPSHOT',
  'EXPORT',
  'REPORT',
  'ANALYSIS',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The bytes to store, or the path of a file that holds them. The file stays where it is. */
export type EvidenceSource = Uint8Array | Readable | { readonly file: string };

/** Bytes `from` to `to`, both included, as in an HTTP range. Without `to`: until the end. */
export type ByteRange = { readonly from: number; readonly to?: number };

/** A name that is taken for a file, and all that another process needs to write it. */
export type Reservation = {
  readonly key: string;
  readonly mediaType: string;
  readonly sealing: Sealing;
};

/** Keeps files, sealed. What is in it is never overwritten. */
export type EvidenceStore = {
  /**
   * Stores a file under a new key. When this resolves it is on the disk whole; when it rejects
   * nothing of it is there.
   * @throws DomainError EVIDENCE_ERASED
   */
  put(
    caseId: CaseId,
    kind: EvidenceKind,
    mediaType: string,
    source: EvidenceSource,
  ): Promise<EvidenceRef>;
  /**
   * Opens a file; of a range only the chunks that it touches are decrypted. A damaged file ends the
   * stream, or this call, with a SealedFileError that says which file and where.
   * @throws DomainError EVIDENCE_NOT_FOUND | EVIDENCE_ERASED | EVIDENCE_UNAVAILABLE | INPUT_REFUSED
   */
  read(evidence: EvidenceRef, range?: ByteRange): Promise<Readable>;
  /**
   * Takes a key for a file that another process writes, with SealedWriter, wherever it wants.
   * @throws DomainError EVIDENCE_ERASED
   */
  reserve(caseId: CaseId, kind: EvidenceKind, mediaType: string): Promise<Reservation>;
  /**
   * Takes in a file that was written under a reservation: reads it back, every chunk of it, finishes
   * it where a crash cut it, and brings it to the disk. `tap` sees the plaintext in order. The file
   * stays at its path too. May be repeated after a crash at any point.
   * @throws SealedFileError | DomainError EVIDENCE_NOT_FOUND | EVIDENCE_ERASED
   */
  adopt(
    caseId: CaseId,
    reserved: Pick<Reservation, 'key' | 'mediaType'>,
    path: string,
    tap?: Tap,
  ): Promise<EvidenceRef>;
  /** Destroys the key of a case, for good, and then its files. May be repeated. */
  erase(caseId: CaseId): Promise<void>;
};
