import type { CaseId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

/** The case with this reference, as people type it. */
export async function findCaseId(prisma: Database, reference: string): Promise<CaseId | undefined> {
  const row = await prisma.case.findUnique({
    where: { reference: reference.trim().toUpperCase() },
    select: { id: true },
  });
  return row ? (row.id as CaseId) : undefined;
}
