import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import type { Instant, SessionId } from '../ids.ts';
import { digest } from '../journal/chain.ts';

/** The agent's silent sign that something is wrong: nothing of it is shown to the customer. */
export function flagSession(
  kase: Case,
  sessionId: SessionId,
  remark: string | undefined,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  const text = remark?.trim() || undefined;
  const flag = { ...(text ? { remark: text } : {}), at };
  return {
    case: withSession(kase, { ...session, flags: [...session.flags, flag] }),
    fact: {
      type: 'session.flagged',
      sessionId,
      ...(text ? { remarkDigest: digest({ salt: kase.salt, text }) } : {}),
    },
  };
}
