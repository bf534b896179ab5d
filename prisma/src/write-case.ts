import type { Case } from '@visavis/domain/case/case';
import type { Transaction } from './connect.ts';
import { toCaseRow, toConsentRow } from './rows/case-rows.ts';
import { listGrown, replaceTail } from './rows/list-changes.ts';
import { writeSession } from './write-session.ts';

/** Writes a new case with all that hangs on it. */
export async function insertCase(tx: Transaction, kase: Case): Promise<void> {
  await tx.case.create({ data: toCaseRow(kase) });
  await writeParts(tx, undefined, kase);
}

/**
 * Writes what differs between two states of a case; parts that kept their identity are not touched.
 * @returns false where the row is no longer at the version of `before`: nothing may be committed then
 */
export async function updateCase(tx: Transaction, before: Case, after: Case): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: before.id, version: before.version },
    data: isSameButForParts(before, after) ? { version: after.version } : toCaseRow(after),
  });
  if (count === 0) return false;
  await writeParts(tx, before, after);
  return true;
}

const isSameButForParts = (before: Case, after: Case): boolean =>
  before.declared === after.declared &&
  before.invitation === after.invitation &&
  before.device === after.device &&
  before.priority === after.priority &&
  before.appointment === after.appointment &&
  before.language === after.language &&
  before.bankReference === after.bankReference;

async function writeParts(tx: Transaction, before: Case | undefined, after: Case): Promise<void> {
  const owner = { caseId: after.id };
  await replaceTail(before?.consents, after.consents, {
    remove: (from) => tx.consent.deleteMany({ where: { ...owner, position: { gte: from } } }),
    insert: (consents, from) =>
      tx.consent.createMany({
        data: consents.map((consent, index) => ({
          ...owner,
          ...toConsentRow(consent, from + index),
        })),
      }),
  });
  for (const { was, is, position } of listGrown(before?.sessions, after.sessions))
    await writeSession(tx, after.id, { was, is, position });
}
