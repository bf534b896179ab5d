import type { Appointment, Case, Change, Priority } from '../case/case.ts';
import { hasConsented } from '../case/consent.ts';
import { findOpenSession, getSession, withSession } from '../case/find-session.ts';
import { isDecided } from '../case/invitation.ts';
import { assertLocated } from '../case/location.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StaffId } from '../ids.ts';
import { commitTo } from '../procedure/lots.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Session } from './session.ts';
import { nextState } from './transitions.ts';

/**
 * The customer takes a place in the queue: a new session of the case. What its lots are drawn from is
 * settled now, before anybody knows who will lead it; the journal gets the digest.
 * @throws DomainError INVITATION_USED | CONSENT_MISSING | DEVICE_NOT_CHECKED | LOCATION_MISSING | CONFLICT
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
  assertLocated(kase, procedure);
  const draw = { seed, commitment: commitTo(seed) };
  const session: Session = {
    id: sessionId,
    state: 'WAITING',
    queuedAt: at,
    draw,
    lapsedOffers: [],
    steps: [],
    snapshots: [],
    notes: [],
    analyses: [],
    signals: [],
    chat: [],
    holds: [],
    flags: [],
    faceSheets: [],
    lightChecks: [],
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
  const { offer: _, ...session } = getSession(kase, sessionId);
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

/**
 * The agent for whom it rings takes the customer.
 * @throws DomainError TRANSITION_FORBIDDEN (claimed or left) | OFFER_LAPSED
 */
export function claimSession(
  kase: Case,
  sessionId: SessionId,
  agentId: StaffId,
  at: Instant,
): Change {
  const { offer, ...session } = getSession(kase, sessionId);
  const state = nextState(session.state, 'claim');
  if (offer?.agentId !== agentId || offer.until < at)
    throw new DomainError('OFFER_LAPSED', { sessionId, agentId });
  return {
    case: withSession(kase, { ...session, state, agentId, claimedAt: at }),
    fact: { type: 'session.claimed', sessionId, agentId },
  };
}

/** What decides who is next. */
export type Queued = {
  readonly sessionId: SessionId;
  readonly queuedAt: Instant;
  readonly priority: Priority;
  readonly appointment?: Pick<Appointment, 'startsAt' | 'endsAt'>;
};

/**
 * The queue in its order: high priority first, then those whose appointment has come and who came in
 * time for it (the earlier first), then the longest wait. Language, procedure and certificates decide who may take a customer,
 * and not when it is their turn.
 */
export const inQueueOrder = <Place extends Queued>(
  places: readonly Place[],
  now: Instant,
): readonly Place[] => [...places].sort((a, b) => compare(turnOf(a, now), turnOf(b, now)));

function turnOf(place: Queued, now: Instant): readonly string[] {
  const due = findDue(place, now);
  return [
    place.priority === 'HIGH' ? '0' : '1',
    due ? `0${due.startsAt}` : '1',
    place.queuedAt,
    place.sessionId,
  ];
}

/** The appointment that puts this place ahead of others, or undefined. */
export function findDue(
  { appointment, queuedAt }: Pick<Queued, 'appointment' | 'queuedAt'>,
  now: Instant,
): Queued['appointment'] {
  const isInTime = appointment && queuedAt < appointment.endsAt;
  return isInTime && appointment.startsAt <= now ? appointment : undefined;
}

function compare(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index < 0) return 0;
  return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}
