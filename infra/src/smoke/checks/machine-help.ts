import type { FieldReading, FieldStatus } from '@visavis/domain/analysis/analysis';
import type { Case } from '@visavis/domain/case/case';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { until } from '../until.ts';

/** What the zone of the card holds, and how near to what the bank declared it must have been read. */
const READ: Partial<Record<DataField, readonly FieldStatus[]>> = {
  documentNumber: ['MATCH'],
  birthDate: ['MATCH'],
  // No check digit covers names.
  familyName: ['MATCH', 'NEAR'],
  givenNames: ['MATCH', 'NEAR'],
};

const LATE_MS = 60_000;

/**
 * Software read the card that was held before the camera out of the call, and, where they agreed to
 * that, found its portrait to be the customer. A busy machine looks at some pictures after the call.
 */
export async function checkMachineHelp(get: () => Promise<Case>): Promise<void> {
  await until(
    'a zone that was read as it was declared, and a portrait that is the customer',
    async () => {
      const { consents, sessions } = await get();
      const analyses = sessions.flatMap((session) => session.analyses);
      const read = analyses.flatMap(({ reading }) => reading?.fields ?? []);
      const mayCompare = consents.some(({ purpose }) => purpose === 'BIOMETRICS');
      const isSame = analyses.some(({ findings }) =>
        findings.some(({ code }) => code === 'FACES_MATCH'),
      );
      return isZoneRead(read) && (isSame || !mayCompare) ? true : undefined;
    },
    LATE_MS,
  );
}

const isZoneRead = (read: readonly FieldReading[]): boolean =>
  Object.entries(READ).every(([wanted, statuses]) =>
    read.some(({ field, status, mrz }) => field === wanted && mrz && statuses.includes(status)),
  );
