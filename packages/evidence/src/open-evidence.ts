import { join } from 'node:path';
import type { CaseKeyStore } from '@visavis/use-cases/ports';
import type { EvidenceStore } from './evidence-store.ts';
import { createCaseKeys } from './keys/case-keys.ts';
import { createLocalMasterKeys, type LocalMasterKey } from './keys/master-keys.ts';
import { createLocalFiles } from './store/local-files.ts';
import { createSealedStore } from './store/sealed-store.ts';

export type EvidenceSettings = {
  /** The data folder of this installation. */
  readonly dataFolder: string;
  readonly masterKeys: readonly LocalMasterKey[];
  readonly caseKeyStore: CaseKeyStore;
};

/** The evidence of this installation. */
export const openEvidence = (settings: EvidenceSettings): EvidenceStore =>
  createSealedStore({
    files: createLocalFiles(join(settings.dataFolder, 'evidence')),
    caseKeys: createCaseKeys({
      store: settings.caseKeyStore,
      masterKeys: createLocalMasterKeys(settings.masterKeys),
    }),
  });
