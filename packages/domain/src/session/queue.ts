import type { Case, Change } from '../case/case.ts';
import { hasConsented } from '../case/consent.ts';
import { findOpenSession, getSession, withSession } from '../case/find-session.ts';
import { isDecided } from '../case/invitation.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StaffId } from '../ids.ts';
import { commitTo } from '../procedure/lots.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Session } from './session.ts';
import { nextState } from './transitions.ts';

/**
 * The customer takes a place in the queue: a new session of the case. What its lots are drawn from is
 * settled now, before anybody knows who will lead it; the journal gets the digest.
 * @throws DomainError INVITATION_USED | CONSENT_MISSING | DEVICE_NOT_CHECKED | CONFLICT
 */
export function enterQueue(
  kase: Case,
  procedure: Procedure,
  { sessionId, seed }: { readonly sessionId: SessionId; readonly seed: string },
  at: Instant,
): Change {
  if (isDecided(kase)) throw new DomainError('INVITATION_USED', { caseId: kase.id });
  if (findOpenSession(kase)) throw new DomainError('CONFLICT', { caseId: kase.id });
  if (!hasConsented(kase, procedure)) throw new DomainError('CONSENT_MISSING');
  if (!kase.device) throw new DomainError('DEVICE_NOT_CHECKED');
  const draw = { seed, commitment: commitTo(seed) };
  const session: Session = {
    id: sessionId,
    state: 'WAITING',
    queuedAt: at,
    draw,
    steps: [],
    snapshots: [],
    notes: [],
    signals: [],
    chat: [],
    holds: [],
    flags: [],
    visits: [],
    breaks: [],
    recordings: [],
    exports: [],
  };
  return {
    case: { ...kase, sessions: [...kase.sessions, session] },
    fact: { type: 'session.queued', sessionId, drawCommitment: draw.commitment },
  };
}

/** The customer gives up their place. @throws DomainError TRANSITION_FORBIDDEN once claimed */
export function leaveQueue(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  return {
    case: withSession(kase, {
      ...session,
      state: nextState(session.state, 'leave'),
      endedAt: at,
      outcome: { kind: 'ABANDONED', reasons: ['CONS-03'], at },
    }),
    fact: {
      type: 'session.left',
      sessionId,
      ...(session.draw ? { drawSeed: session.draw.seed } : {}),
    },
  };
}

/** An agent takes the customer. @throws DomainError TRANSITION_FORBIDDEN when somebody was faster */
export function claimSession(
  kase: Case,
  sessionId: SessionId,
  agentId: StaffId,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  const state = nextState(session.state, 'claim');
  return {
    case: withSession(kase, { ...session, state, agentId, claimedAt: at }),
    fact: { type: 'session.claimed', sessionId, agentId },
  };
}
