import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant, type SessionId } from '../ids.ts';
import type { CodeChannel } from '../session/session.ts';

/** The customer went away and asked to be called when an agent is free; since when they were called. */
export type CallBack = {
  readonly askedAt: Instant;
  readonly calledAt?: Instant;
  readonly sentAt?: Instant;
};

/** From this wait on customers may ask to be called back. */
const LONG_WAIT_MS = 5 * 60_000;
/** How long a place is kept for somebody who asked: until the call, and after the message. */
const KEPT_MS = 24 * 3_600_000;
const KEPT_AFTER_CALL_MS = 15 * 60_000;

/** Whether somebody who waits this long, or nobody knows how long, may ask to be called back. */
export const isLongWait = (expectedWaitMs: number | null): boolean =>
  expectedWaitMs === null || expectedWaitMs >= LONG_WAIT_MS;

/** The customer goes away and keeps the place. @throws DomainError TRANSITION_FORBIDDEN | CONFLICT (asked before) */
export function askCallBack(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'WAITING');
  if (session.callBack) throw new DomainError('CONFLICT', { sessionId });
  return {
    case: withSession(kase, { ...session, callBack: { askedAt: at } }),
    fact: { type: 'call-back.asked', sessionId },
  };
}

/** An agent is free: the customer is called. @throws DomainError TRANSITION_FORBIDDEN | CONFLICT (called before) */
export function callBack(kase: Case, sessionId: SessionId, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'WAITING');
  if (!isToBeCalled(session.callBack)) throw new DomainError('CONFLICT', { sessionId });
  return {
    case: withSession(kase, { ...session, callBack: { ...session.callBack, calledAt: at } }),
    fact: { type: 'call-back.due', sessionId },
  };
}

/** Whether the message that calls the customer is still to be sent. */
export function needsCall(kase: Case, sessionId: SessionId): boolean {
  const { state, callBack: asked } = getSession(kase, sessionId);
  return state === 'WAITING' && asked?.calledAt !== undefined && !asked.sentAt;
}

/** Writes down that the message went out. @throws DomainError CONFLICT where nobody was to be called */
export function noteCall(
  kase: Case,
  { sessionId, channel }: { readonly sessionId: SessionId; readonly channel: CodeChannel },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  if (!session.callBack?.calledAt) throw new DomainError('CONFLICT', { sessionId });
  return {
    case: withSession(kase, { ...session, callBack: { ...session.callBack, sentAt: at } }),
    fact: { type: 'call-back.sent', sessionId, channel },
  };
}

/** Whether somebody asked, and was not called yet. */
export const isToBeCalled = (asked: CallBack | undefined): asked is CallBack =>
  asked !== undefined && !asked.calledAt;

/** Whether an agent is kept in mind for somebody who was called and is on the way. */
export const isOnTheWay = (asked: CallBack | undefined, at: Instant): boolean =>
  asked?.calledAt !== undefined && at < plusMs(asked.calledAt, KEPT_AFTER_CALL_MS);

/** Whether the place of somebody who is away is kept. */
export const keepsPlace = (asked: CallBack | undefined, at: Instant): boolean =>
  isToBeCalled(asked) ? at < plusMs(asked.askedAt, KEPT_MS) : isOnTheWay(asked, at);
