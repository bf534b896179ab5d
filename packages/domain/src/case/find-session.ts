import { DomainError } from '../errors.ts';
import type { SessionId, StaffId } from '../ids.ts';
import type { Session, SessionState } from '../session/session.ts';
import type { Case } from './case.ts';

/** @throws DomainError SESSION_NOT_FOUND */
export function getSession(kase: Case, sessionId: SessionId): Session {
  const session = kase.sessions.find(({ id }) => id === sessionId);
  if (!session) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
  return session;
}

/** The session that has not ended, of which a case has at most one. */
export const findOpenSession = (kase: Case): Session | undefined =>
  kase.sessions.find(({ state }) => state !== 'ENDED');

/** @throws DomainError NOT_YOUR_SESSION where another agent, or none, has claimed it */
export function assertLeads(session: Session, agentId: StaffId): void {
  if (session.agentId !== agentId)
    throw new DomainError('NOT_YOUR_SESSION', { sessionId: session.id });
}

/** @throws DomainError TRANSITION_FORBIDDEN where the session is in none of the states */
export function assertState(session: Session, ...states: readonly SessionState[]): void {
  if (!states.includes(session.state))
    throw new DomainError('TRANSITION_FORBIDDEN', { state: session.state, needs: states });
}

/** The case with this session in place of the one with its id. */
export const withSession = (kase: Case, session: Session): Case => ({
  ...kase,
  sessions: kase.sessions.map((other) => (other.id === session.id ? session : other)),
});
