import { setTimeout as delay } from 'node:timers/promises';
import type { FieldReading, FieldStatus } from '@visavis/domain/analysis/analysis';
import type { Case } from '@visavis/domain/case/case';
import type { DataField } from '@visavis/domain/procedure/procedure';

/** What the zone of the card holds, and how near to what the bank declared it must have been read. */
const READ: Partial<Record<DataField, readonly FieldStatus[]>> = {
  documentNumber: ['MATCH'],
  birthDate: ['MATCH'],
  // No check digit covers names.
  familyName: ['MATCH', 'NEAR'],
  givenNames: ['MATCH', 'NEAR'],
};

const LATE_MS = 20_000;
const LOOK_EVERY_MS = 500;

/**
 * Whether software read the card that was held before the camera out of the call, and, where they
 * agreed to that, found its portrait to be the customer. Told and not asked: on a machine on which two
 * browsers take all there is, looks run out of their time, and a call must bear that.
 */
export async function hasMachineHelped(get: () => Promise<Case>): Promise<boolean> {
  const end = Date.now() + LATE_MS;
  while (Date.now() < end) {
    if (isHelpful(await get())) return true;
    await delay(LOOK_EVERY_MS);
  }
  return false;
}

function isHelpful({ consents, sessions }: Case): boolean {
  const analyses = sessions.flatMap((session) => session.analyses);
  const mayCompare = consents.some(({ purpose }) => purpose === 'BIOMETRICS');
  const isSame = analyses.some(({ findings }) =>
    findings.some(({ code }) => code === 'FACES_MATCH'),
  );
  const read = analyses.flatMap(({ reading }) => reading?.fields ?? []);
  return isZoneRead(read) && (isSame || !mayCompare);
}

const isZoneRead = (read: readonly FieldReading[]): boolean =>
  Object.entries(READ).every(([wanted, statuses]) =>
    read.some(({ field, status, mrz }) => field === wanted && mrz && statuses.includes(status)),
  );
