import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type SessionId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { ChatMessage } from './session.ts';

/** How many lines one side may send in half a minute, and in a session. */
export const CHAT_LIMITS = { withinMs: 30_000, burst: 10, session: 100, characters: 500 } as const;

/**
 * Keeps a line of the chat; the journal gets its digest.
 * @throws DomainError INPUT_REFUSED (blank or too long) | TOO_MANY_REQUESTS
 */
export function sendMessage(kase: Case, sessionId: SessionId, message: ChatMessage): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  const { from, at } = message;
  const text = message.text.trim();
  if (!text || text.length > CHAT_LIMITS.characters)
    throw new DomainError('INPUT_REFUSED', { characters: text.length });
  const own = session.chat.filter((line) => line.from === from);
  const recent = own.filter((line) => line.at > plusMs(at, -CHAT_LIMITS.withinMs));
  if (recent.length >= CHAT_LIMITS.burst || own.length >= CHAT_LIMITS.session)
    throw new DomainError('TOO_MANY_REQUESTS', { sessionId, from });
  return {
    case: withSession(kase, { ...session, chat: [...session.chat, { from, text, at }] }),
    fact: {
      type: 'message.sent',
      sessionId,
      from,
      textDigest: digest({ salt: kase.salt, text }),
    },
  };
}
