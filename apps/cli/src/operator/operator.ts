import { evidenceSettings } from '@visavis/config/evidence-settings';
import { readSecretKeys } from '@visavis/config/secret-keys';
import { createLocalMasterKeys } from '@visavis/evidence/keys/master-keys';
import { openEvidence } from '@visavis/evidence/open-evidence';
import { createCaseKeyStore } from '@visavis/prisma/case-key-store';
import { createCaseStore } from '@visavis/prisma/case-store';
import { connect } from '@visavis/prisma/connect';
import { createHouseJournal } from '@visavis/prisma/house-journal';
import { createPersonEraser } from '@visavis/prisma/person-eraser';
import { findCaseId } from '@visavis/prisma/reads/find-case-id';
import { systemClock as clock } from '@visavis/runtime/clock';
import { createHeadSigner } from '@visavis/runtime/head-signer';
import type { readOperatorConfig } from './config.ts';

/** As whom the journal names whoever works on the machine. */
export const OPERATOR = { kind: 'SYSTEM', part: 'OPERATOR' } as const;

/** What an operator's commands work with. */
export function openOperator(config: Awaited<ReturnType<typeof readOperatorConfig>>) {
  const { prisma, close } = connect(config.VISAVIS_DATABASE_URL, { connections: 2 });
  const settings = evidenceSettings(config);
  const caseKeys = createCaseKeyStore({ prisma, clock });
  const signer = createHeadSigner(readSecretKeys(config.VISAVIS_SIGNING_KEYS));
  const jobs = { enqueue: () => Promise.reject(new Error('An operator makes no jobs')) };
  return {
    cases: createCaseStore({ prisma, clock, jobs, signer }),
    house: createHouseJournal({ prisma, clock }),
    caseKeys,
    person: createPersonEraser(prisma),
    masterKeys: createLocalMasterKeys(settings.masterKeys),
    evidence: openEvidence({ ...settings, caseKeyStore: caseKeys }),
    findCaseId: (reference: string) => findCaseId(prisma, reference),
    close,
  };
}
