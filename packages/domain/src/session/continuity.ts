import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { msBetween, type Instant, type SessionId } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { ContinuityBreak, Participant, Session } from './session.ts';

/** Before a call has begun nothing of it can break: pages load, people fetch their document. */
const BEFORE_BEGIN_MS = 60_000;

/** How long a side may be away now. A procedure that forgives nothing does so only from Begin on. */
export const mayBeAwayMs = (
  { interruption }: Pick<Procedure, 'interruption'>,
  { state }: Pick<Session, 'state'>,
): number =>
  state === 'LIVE' ? interruption.resumeWithinMs : interruption.resumeWithinMs || BEFORE_BEGIN_MS;

/** The break that is open for a participant, or undefined while they are there. */
export const findOpenBreak = (
  session: Session,
  participant: Participant,
): ContinuityBreak | undefined =>
  session.breaks.find((gap) => gap.participant === participant && !gap.returnedAt);

/** A side dropped out: its gap clock starts. Changes nothing but the journal's `at` where it runs already. */
export function noteDisconnected(
  kase: Case,
  sessionId: SessionId,
  participant: Participant,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  const breaks = findOpenBreak(session, participant)
    ? session.breaks
    : [...session.breaks, { participant, leftAt: at }];
  return {
    case: withSession(kase, { ...session, breaks }),
    fact: { type: 'participant.disconnected', sessionId, participant },
  };
}

/** The side is back: its gap clock stops. */
export function noteReturned(
  kase: Case,
  sessionId: SessionId,
  participant: Participant,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  const open = findOpenBreak(session, participant);
  const breaks = session.breaks.map((gap) => (gap === open ? { ...gap, returnedAt: at } : gap));
  return {
    case: withSession(kase, { ...session, breaks }),
    fact: {
      type: 'participant.returned',
      sessionId,
      participant,
      awayMs: open ? msBetween(open.leftAt, at) : 0,
    },
  };
}
