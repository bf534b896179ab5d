import type { Case, Change } from '../case/case.ts';
import { getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StaffId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Review } from './review.ts';

/**
 * A second person confirms the outcome, or returns it with a remark.
 * @throws DomainError OWN_SESSION_REVIEW | REVIEW_NOT_POSSIBLE (not ended, or reviewed) | REMARK_MISSING
 */
export function giveReview(
  kase: Case,
  sessionId: SessionId,
  given: {
    readonly reviewerId: StaffId;
    readonly verdict: Review['verdict'];
    readonly remark?: string | undefined;
  },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  const { reviewerId, verdict } = given;
  if (session.state !== 'ENDED' || session.review)
    throw new DomainError('REVIEW_NOT_POSSIBLE', { sessionId, state: session.state });
  if (session.agentId === reviewerId) throw new DomainError('OWN_SESSION_REVIEW', { sessionId });
  const remark = given.remark?.trim() || undefined;
  if (verdict === 'RETURNED' && !remark) throw new DomainError('REMARK_MISSING', { sessionId });
  return {
    case: withSession(kase, {
      ...session,
      review: { verdict, reviewerId, at, ...(remark ? { remark } : {}) },
    }),
    fact: {
      type: 'review.given',
      sessionId,
      verdict,
      ...(remark ? { remarkDigest: digest({ salt: kase.salt, text: remark }) } : {}),
    },
  };
}
