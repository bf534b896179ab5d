import type { CaseId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

/** Whether the key of a case was destroyed: then nobody can open its evidence again. */
export async function hasErasedEvidence(prisma: Database, caseId: CaseId): Promise<boolean> {
  const destroyed = { caseId, destroyedAt: { not: null } };
  return (await prisma.caseKey.count({ where: destroyed })) > 0;
}
