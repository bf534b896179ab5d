import { join } from 'node:path';
import type { CaseKeyStore } from '@visavis/use-cases/ports';
import type { EvidenceStore } from './evidence-store.ts';
import { createCaseKeys } from './keys/case-keys.ts';
import { createLocalMasterKeys, type LocalMasterKey } from './keys/master-keys.ts';
import { openBucket } from './s3/open-bucket.ts';
import type { S3Settings } from './s3/s3-settings.ts';
import { createLocalFiles } from './store/local-files.ts';
import { createSealedStore } from './store/sealed-store.ts';
import { createUploads, type Uploads } from './store/uploads.ts';

export type EvidenceParts = {
  /** The data folder of this installation. */
  readonly dataFolder: string;
  readonly masterKeys: readonly LocalMasterKey[];
  readonly bucket?: S3Settings;
  readonly caseKeyStore: CaseKeyStore;
};

/** The evidence of this installation. */
export const openEvidence = (parts: EvidenceParts): EvidenceStore =>
  createSealedStore(storeParts(parts));

/** The evidence of this installation, and the way of its files to the object store. */
export function openEvidenceToUpload(parts: EvidenceParts): {
  readonly evidence: EvidenceStore;
  readonly uploads: Uploads;
} {
  const opened = storeParts(parts);
  return { evidence: createSealedStore(opened), uploads: createUploads(opened) };
}

const storeParts = ({ dataFolder, masterKeys, bucket, caseKeyStore }: EvidenceParts) => ({
  files: createLocalFiles(join(dataFolder, 'evidence')),
  caseKeys: createCaseKeys({
    store: caseKeyStore,
    masterKeys: createLocalMasterKeys(masterKeys),
  }),
  bucket: bucket && openBucket(bucket),
});
