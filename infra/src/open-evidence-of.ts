import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import type { Database } from '@visavis/prisma/connect';
import { systemClock } from '@visavis/runtime/clock';
import { bringSecrets } from './secrets.ts';

/** The evidence of an installation that was started here, for what checks it from outside. */
export async function openEvidenceOf({
  dataFolder,
  prisma,
}: {
  readonly dataFolder: string;
  readonly prisma: Database;
}): Promise<EvidenceStore> {
  const { masterKeys } = await bringSecrets(dataFolder);
  return openEvidence({
    dataFolder,
    masterKeys: readSecretKeys(masterKeys),
    caseKeyStore: createCaseKeyStore({ prisma, clock: systemClock }),
  });
}
