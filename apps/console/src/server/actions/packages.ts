'use server';

import { caseId } from '@visavis/contract/vocabulary';
import { allow } from '@visavis/domain/access/access';
import { storedFiles } from '@visavis/evidence/report/make-report';
import { exportPackage } from '@visavis/use-cases/package/export-package';
import { z } from 'zod';
import { action } from '../action.ts';

/**
 * Asks for the evidence package of a case, and answers where it can be fetched. That every file can
 * be opened is seen first, so that the journal names no package that cannot be made.
 */
export const askForPackage = action(
  'export-package',
  z.strictObject({ caseId }),
  async (asked, actor, { ports, evidence }) => {
    allow(actor, 'package:export');
    for (const file of storedFiles(await ports.cases.get(asked.caseId)).values())
      (await evidence.read(file)).destroy();
    const { version } = await exportPackage(ports, actor, asked.caseId);
    return { path: `/packages/${asked.caseId}/${version}` };
  },
);
