import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { msBetween, type Instant, type SessionId } from '../ids.ts';
import type { Hold, Session } from './session.ts';

const findOpenHold = ({ holds }: Session): Hold | undefined =>
  holds.find(({ endedAt }) => !endedAt);

/** Whether the customer was asked for patience and still waits. */
export const isOnHold = (session: Session): boolean =>
  session.state === 'LIVE' && findOpenHold(session) !== undefined;

/** The agent asks the customer to wait. @throws DomainError CONFLICT where they wait already */
export function holdSession(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  if (findOpenHold(session)) throw new DomainError('CONFLICT', { sessionId });
  return {
    case: withSession(kase, { ...session, holds: [...session.holds, { startedAt: at }] }),
    fact: { type: 'session.held', sessionId },
  };
}

/** The agent is back. @throws DomainError CONFLICT where nobody waits */
export function resumeSession(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const open = findOpenHold(session);
  if (!open) throw new DomainError('CONFLICT', { sessionId });
  const holds = session.holds.map((hold) => (hold === open ? { ...hold, endedAt: at } : hold));
  return {
    case: withSession(kase, { ...session, holds }),
    fact: { type: 'session.resumed', sessionId, heldMs: msBetween(open.startedAt, at) },
  };
}
