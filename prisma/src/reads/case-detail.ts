import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';
import { toCase, WHOLE_CASE } from '../rows/case-rows.ts';
import { readStaffNames, type StaffNames } from './staff-names.ts';

export type CaseDetail = {
  readonly case: Case;
  /** Agents, reviewers and visitors of its sessions. */
  readonly staffNames: StaffNames;
};

/** A case with the names of the people who worked on it. @throws DomainError CASE_NOT_FOUND */
export async function readCaseDetail(prisma: Database, caseId: CaseId): Promise<CaseDetail> {
  const row = await prisma.case.findUnique({
    where: { id: caseId },
    include: WHOLE_CASE,
    relationLoadStrategy: 'join',
  });
  if (!row) throw new DomainError('CASE_NOT_FOUND', { caseId });
  const kase = toCase(row);
  const staffIds = kase.sessions.flatMap(({ agentId, review, visits }) => [
    agentId,
    review?.reviewerId,
    ...visits.map(({ staffId }) => staffId),
  ]);
  return { case: kase, staffNames: await readStaffNames(prisma, staffIds) };
}
