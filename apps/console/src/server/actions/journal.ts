'use server';

import { caseId } from '@visavis/contract/vocabulary';
import { z } from 'zod';
import { action } from '../action.ts';
import { readCaseJournal, readHouseJournal } from '../read-journal.ts';

/** Reads the journal of a case afresh and checks its chain. */
export const openJournal = action(
  'open-journal',
  z.strictObject({ caseId }),
  (asked, actor, parts) => readCaseJournal(parts, actor, asked.caseId),
);

/** Reads the journal of the house afresh and checks its chain. */
export const openHouseJournal = action(
  'open-house-journal',
  z.strictObject({}),
  (_, actor, parts) => readHouseJournal(parts, actor),
);
