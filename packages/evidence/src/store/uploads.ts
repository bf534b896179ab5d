import { DomainError } from '@visavis/domain/errors';
import { caseOfKey } from '../evidence-key.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import type { Bucket, Sealed } from './bucket.ts';
import type { LocalFiles } from './local-files.ts';

/**
 * `STAYS`: there is no bucket. `DONE`: it is in the bucket and not here. `ERASED`: it was erased, and
 * is gone from here too.
 */
export type Uploaded = 'STAYS' | 'DONE' | 'ERASED';

/** Brings files of this machine to the bucket. */
export type Uploads = {
  /** Whether there is a bucket to bring them to. */
  readonly isOn: boolean;
  /** @throws Error where the bucket is not there or may not be used */
  check(): Promise<void>;
  /**
   * Uploads a file, and removes it here once the bucket was seen to have exactly its bytes. May be
   * repeated, and killed at any point.
   * @throws DomainError EVIDENCE_UNAVAILABLE | EVIDENCE_NOT_FOUND (neither here nor there)
   */
  upload(evidence: Sealed): Promise<Uploaded>;
  /** The keys of all files that are still here. */
  listWaiting(): AsyncIterable<string>;
  /** Clears away what writers left behind that were killed long ago. */
  clearLeftovers(): Promise<void>;
};

type Parts = {
  readonly files: LocalFiles;
  readonly caseKeys: CaseKeys;
  readonly bucket?: Bucket | undefined;
};

/** Uploads to a bucket, or none where there is none. */
export function createUploads({ files, caseKeys, bucket }: Parts): Uploads {
  return {
    isOn: bucket !== undefined,
    check: async () => bucket?.check(),

    async upload(evidence) {
      const { key } = evidence;
      if (await isErased(key)) {
        await files.remove(key);
        return 'ERASED';
      }
      if (!bucket) return 'STAYS';
      const file = await files.find(key);
      if (file) {
        await file.close();
        await bucket.upload(evidence, files.pathOf(key));
        await files.remove(key);
        return 'DONE';
      }
      if (await bucket.find(key)) return 'DONE';
      throw new DomainError('EVIDENCE_NOT_FOUND', { key });
    },

    listWaiting: () => files.list(),
    clearLeftovers: () => files.clearLeftovers(),
  };

  async function isErased(key: string): Promise<boolean> {
    try {
      await caseKeys.get(caseOfKey(key));
      return false;
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'EVIDENCE_ERASED') return true;
      throw cause;
    }
  }
}
