import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { msBetween, type Instant, type SessionId } from '../ids.ts';
import { drawLights } from './draw-lights.ts';
import { isOnHold } from './hold.ts';
import type { LightCheck, LightCheckEnd, ShownLight } from './light-check.ts';
import type { Session } from './session.ts';

/** What nobody ended within this time is over: the process that waited for it is gone. */
const LASTS_AT_MOST_MS = 60_000;

/** The check that goes on at this moment. */
export const findOpenLightCheck = (
  { lightChecks }: Pick<Session, 'lightChecks'>,
  now: Instant,
): LightCheck | undefined =>
  lightChecks.find(({ at, end }) => !end && msBetween(at, now) < LASTS_AT_MOST_MS);

/** The seed of a session's lots; sessions of before there were lots have their id. */
export const seedOf = ({ draw, id }: Pick<Session, 'draw' | 'id'>): string => draw?.seed ?? id;

/**
 * Begins a light check: the lot gives its colours.
 * @throws DomainError TRANSITION_FORBIDDEN | CONFLICT (one goes on, or the customer waits)
 */
export function beginLightCheck(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  if (isOnHold(session) || findOpenLightCheck(session, at))
    throw new DomainError('CONFLICT', { sessionId });
  const number = session.lightChecks.length + 1;
  const colours = drawLights(seedOf(session), number);
  const lightChecks = [...session.lightChecks, { number, colours, at }];
  return {
    case: withSession(kase, { ...session, lightChecks }),
    fact: { type: 'light-check.began', sessionId, check: number, colours },
  };
}

/**
 * Writes down what became of it, also after the call. @throws DomainError CONFLICT where that is known
 */
export function endLightCheck(
  kase: Case,
  sessionId: SessionId,
  number: number,
  { end, lights }: { readonly end: LightCheckEnd; readonly lights: readonly ShownLight[] },
): Change {
  const session = getSession(kase, sessionId);
  const open = session.lightChecks.find((check) => check.number === number);
  if (!open || open.end) throw new DomainError('CONFLICT', { sessionId, number });
  const lightChecks = session.lightChecks.map((check) =>
    check === open ? { ...open, end, lights } : check,
  );
  return {
    case: withSession(kase, { ...session, lightChecks }),
    fact: { type: 'light-check.ended', sessionId, check: number, end, lights },
  };
}
