import type { CaseId, Instant, SessionId } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Database } from '../connect.ts';
import { toInstant } from '../rows/columns.ts';

/** One customer who waits, without personal data. */
export type QueuedSession = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly reference: string;
  readonly language: Language;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly queuedAt: Instant;
};

/** Who waits, the longest wait first. */
export async function listQueue(prisma: Database): Promise<readonly QueuedSession[]> {
  const rows = await prisma.session.findMany({
    where: { state: 'WAITING' },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      queuedAt: true,
      case: {
        select: {
          id: true,
          reference: true,
          language: true,
          procedureId: true,
          procedureVersion: true,
        },
      },
    },
  });
  return rows.map((row) => ({
    caseId: row.case.id as CaseId,
    sessionId: row.id as SessionId,
    reference: row.case.reference,
    language: row.case.language as Language,
    procedure: { id: row.case.procedureId, version: row.case.procedureVersion },
    queuedAt: toInstant(row.queuedAt),
  }));
}
