import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant, type SessionId } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { OneTimeCode } from './session.ts';

/** @throws DomainError CODE_NOT_EXPECTED (verified already) | CODE_LIMIT_REACHED */
export function assertMaySendCode(kase: Case, procedure: Procedure, sessionId: SessionId): void {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  // A further code would take the place of the one that bears out the step.
  if (session.code?.verifiedAt) throw new DomainError('CODE_NOT_EXPECTED', { sessionId });
  if ((session.code?.sends ?? 0) >= procedure.oneTimeCode.sends)
    throw new DomainError('CODE_LIMIT_REACHED', { sessionId });
}

/** A fresh code was delivered: earlier ones stop working and the tries start again. */
export function sendCode(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  sent: Pick<OneTimeCode, 'codeHash' | 'channel'>,
  at: Instant,
): Change {
  assertMaySendCode(kase, procedure, sessionId);
  const session = getSession(kase, sessionId);
  const send = (session.code?.sends ?? 0) + 1;
  const code: OneTimeCode = {
    ...sent,
    sentAt: at,
    expiresAt: plusMs(at, procedure.oneTimeCode.validMs),
    sends: send,
    tries: 0,
  };
  return {
    case: withSession(kase, { ...session, code }),
    fact: { type: 'code.sent', sessionId, channel: sent.channel, send },
  };
}

/** Writes down that a code could not be delivered. */
export const noteCodeNotSent = (
  kase: Case,
  sessionId: SessionId,
  channel: OneTimeCode['channel'],
): Change => ({ case: kase, fact: { type: 'code.not-sent', sessionId, channel } });

/**
 * The customer typed a code; `matches` compares it with the kept hash in constant time.
 * @throws DomainError CODE_NOT_EXPECTED (none sent, expired or verified) | CODE_LIMIT_REACHED
 */
export function enterCode(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  matches: (codeHash: string) => boolean,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const { code } = session;
  if (!code || code.verifiedAt || at > code.expiresAt)
    throw new DomainError('CODE_NOT_EXPECTED', { sessionId });
  if (code.tries >= procedure.oneTimeCode.tries)
    throw new DomainError('CODE_LIMIT_REACHED', { sessionId });
  const verified = matches(code.codeHash);
  const tried: OneTimeCode = {
    ...code,
    tries: code.tries + 1,
    ...(verified ? { verifiedAt: at } : {}),
  };
  return {
    case: withSession(kase, { ...session, code: tried }),
    fact: { type: 'code.entered', sessionId, verified, try: tried.tries },
  };
}
