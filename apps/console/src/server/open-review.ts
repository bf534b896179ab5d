import { allow } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import { hasOpenedEvidence } from '@visavis/prisma/reads/has-opened-evidence';
import { openEvidence } from '@visavis/use-cases/review/review';
import type { ReviewData } from '../review/review-data.ts';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';
import { readReview } from './read-review.ts';

/**
 * Opens the evidence of a session for this person, which the journal keeps, and reads what the page
 * shows. Somebody who comes back within the day is not written down again.
 */
export async function openReview(
  parts: Parts,
  actor: StaffActor,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<ReviewData> {
  allow(actor, 'evidence:view');
  const { ports, prisma } = parts;
  getSession(await ports.cases.get(caseId), sessionId);
  const looked = { staffId: actor.id, caseId, sessionId, now: ports.clock.now() };
  if (!(await hasOpenedEvidence(prisma, looked)))
    await openEvidence(ports, actor, caseId, sessionId);
  return readReview(parts, actor, sessionId);
}
