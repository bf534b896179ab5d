import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StaffId } from '../ids.ts';
import type { Session, Visit } from './session.ts';

/** The visit that a member of staff has open in a session. */
export const findVisit = (session: Session, staffId: StaffId): Visit | undefined =>
  session.visits.find((visit) => visit.staffId === staffId && !visit.leftAt);

/** The agent wishes that somebody joins. Asking twice asks once. */
export function askForHelp(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  return {
    case: withSession(kase, { ...session, helpAskedAt: session.helpAskedAt ?? at }),
    fact: { type: 'help.asked', sessionId },
  };
}

/**
 * Somebody else of the bank joins: sees and hears both sides. Nobody joins their own session, and
 * nobody twice. @throws DomainError VISIT_NOT_POSSIBLE
 */
export function beginVisit(
  kase: Case,
  sessionId: SessionId,
  staffId: StaffId,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  if (session.agentId === staffId || findVisit(session, staffId))
    throw new DomainError('VISIT_NOT_POSSIBLE', { sessionId });
  const { helpAskedAt: _, ...helped } = session;
  const visits = [...session.visits, { staffId, joinedAt: at }];
  return {
    case: withSession(kase, { ...helped, visits }),
    fact: { type: 'visit.began', sessionId, staffId },
  };
}

/** @throws DomainError VISIT_NOT_POSSIBLE where they are not there */
export function endVisit(kase: Case, sessionId: SessionId, staffId: StaffId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  return {
    case: withSession(kase, { ...session, visits: withoutVisit(session, staffId, at) }),
    fact: { type: 'visit.ended', sessionId, staffId },
  };
}

/** A visitor leads from now on. @throws DomainError VISIT_NOT_POSSIBLE for one who is not there */
export function takeOver(kase: Case, sessionId: SessionId, to: StaffId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  const visits = withoutVisit(session, to, at);
  const from = session.agentId;
  if (!from) throw new Error('A session that is led has an agent');
  return {
    case: withSession(kase, { ...session, agentId: to, visits }),
    fact: { type: 'session.taken-over', sessionId, from, to },
  };
}

function withoutVisit(session: Session, staffId: StaffId, at: Instant): readonly Visit[] {
  const visit = findVisit(session, staffId);
  if (!visit) throw new DomainError('VISIT_NOT_POSSIBLE', { sessionId: session.id });
  return session.visits.map((other) => (other === visit ? { ...visit, leftAt: at } : other));
}
