import type { Case, Change } from '../case/case.ts';
import { getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant, type SessionId, type StaffId } from '../ids.ts';
import { listEligible, type Candidate } from '../staff/eligible.ts';
import type { RouteReason } from './route-reasons.ts';

type Routing = {
  readonly agentId: StaffId;
  readonly candidates: readonly Candidate[];
  readonly at: Instant;
};

/**
 * For whom a supervisor may let the session ring: those from whom the lot would draw, and not the one
 * for whom it rings already.
 */
export const listRoutable = (
  kase: Case,
  sessionId: SessionId,
  candidates: readonly Candidate[],
  at: Instant,
): readonly StaffId[] => {
  const session = getSession(kase, sessionId);
  return listEligible(candidates, kase, session, at).filter((id) => id !== session.offer?.agentId);
};

/** @throws DomainError TRANSITION_FORBIDDEN (claimed, left) | NOT_QUALIFIED (not among them) */
export function assertRoutable(
  kase: Case,
  sessionId: SessionId,
  { agentId, candidates, at }: Routing,
): void {
  const { state } = getSession(kase, sessionId);
  if (state !== 'WAITING') throw new DomainError('TRANSITION_FORBIDDEN', { state, move: 'route' });
  if (!listRoutable(kase, sessionId, candidates, at).includes(agentId))
    throw new DomainError('NOT_QUALIFIED', { sessionId, agentId });
}

/**
 * Lets a waiting session ring for the agent whom a supervisor names. If they do not take it, the lot
 * goes on. @throws DomainError TRANSITION_FORBIDDEN (claimed, left, rings already) | NOT_QUALIFIED
 */
export function routeSession(
  kase: Case,
  sessionId: SessionId,
  routing: Routing & { readonly reason: RouteReason; readonly ringsMs: number },
): Change {
  const { agentId, candidates, reason, at, ringsMs } = routing;
  const session = getSession(kase, sessionId);
  if (session.offer)
    throw new DomainError('TRANSITION_FORBIDDEN', { state: session.state, move: 'route' });
  assertRoutable(kase, sessionId, routing);
  const eligible = listEligible(candidates, kase, session, at);
  const offer = session.lapsedOffers.length + 1;
  return {
    case: withSession(kase, { ...session, offer: { agentId, at, until: plusMs(at, ringsMs) } }),
    fact: { type: 'session.routed', sessionId, agentId, eligible, offer, reason },
  };
}
