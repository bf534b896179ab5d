import {
  plusMs,
  type CaseId,
  type Instant,
  type SessionId,
  type StaffId,
} from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

/** How long an entry in the journal covers the same person's further looks at the same session. */
export const OPENED_FOR_MS = 12 * 3_600_000;

/** Whether the journal says that this person opened the evidence of the session, not long ago. */
export async function hasOpenedEvidence(
  prisma: Database,
  looked: {
    readonly staffId: StaffId;
    readonly caseId: CaseId;
    readonly sessionId: SessionId;
    readonly now: Instant;
  },
): Promise<boolean> {
  const entry = await prisma.journalEntry.findFirst({
    where: {
      chainId: looked.caseId,
      at: { gte: plusMs(looked.now, -OPENED_FOR_MS) },
      AND: [
        { fact: { path: ['type'], equals: 'evidence.opened' } },
        { fact: { path: ['sessionId'], equals: looked.sessionId } },
        { actor: { path: ['id'], equals: looked.staffId } },
      ],
    },
    select: { seq: true },
  });
  return entry !== null;
}
