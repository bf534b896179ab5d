import { describe, expect, test } from '@jest/globals';
import type { Case } from '../case/case.ts';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { CHAT_LIMITS, sendMessage } from './chat.ts';
import type { ChatMessage, Participant } from './session.ts';

const live = aSession({ state: 'LIVE' });
const kase = aCase({ sessions: [live] });
const line = (from: Participant, afterMs = 0): ChatMessage => ({
  from,
  text: 'Hold it still.',
  at: plusMs(AT, afterMs),
});
const send = (to: Case, message: ChatMessage): Case => sendMessage(to, live.id, message).case;
const sendAll = (messages: readonly ChatMessage[]): Case => messages.reduce(send, kase);
const burst = (from: Participant) =>
  Array.from({ length: CHAT_LIMITS.burst }, (_, at) => line(from, at));
const refusal = (code: string) => expect.objectContaining({ code });

test('a line is kept as it was sent; the journal gets the digest alone', () => {
  const message = { from: 'CUSTOMER', text: '  Ναι, είμαι εδώ. ', at: AT } as const;
  const { case: kept, fact } = sendMessage(kase, live.id, message);
  expect(kept.sessions[0]!.chat).toEqual([{ from: 'CUSTOMER', text: 'Ναι, είμαι εδώ.', at: AT }]);
  expect(fact).toEqual({
    type: 'message.sent',
    sessionId: live.id,
    from: 'CUSTOMER',
    textDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each(['', '   ', 'x'.repeat(CHAT_LIMITS.characters + 1)])('%p is no line', (text) => {
  expect(() => send(kase, { ...line('AGENT'), text })).toThrow(refusal('INPUT_REFUSED'));
});

describe('a side', () => {
  test('sends so many lines in half a minute and no more, whatever the other one sends', () => {
    const full = sendAll(burst('CUSTOMER'));
    expect(() => send(full, line('CUSTOMER', 100))).toThrow(refusal('TOO_MANY_REQUESTS'));
    expect(send(full, line('AGENT', 100)).sessions[0]!.chat).toHaveLength(CHAT_LIMITS.burst + 1);
    const later = send(full, line('CUSTOMER', CHAT_LIMITS.withinMs + 100));
    expect(later.sessions[0]!.chat).toHaveLength(CHAT_LIMITS.burst + 1);
  });

  test('sends so many in a session and no more', () => {
    const slow = Array.from({ length: CHAT_LIMITS.session }, (_, at) =>
      line('CUSTOMER', at * CHAT_LIMITS.withinMs),
    );
    const last = line('CUSTOMER', CHAT_LIMITS.session * CHAT_LIMITS.withinMs);
    expect(() => send(sendAll(slow), last)).toThrow(refusal('TOO_MANY_REQUESTS'));
  });
});

test.each(['WAITING', 'CLOSING', 'ENDED'] as const)('not while the session is %s', (state) => {
  const other = aCase({ sessions: [{ ...live, state }] });
  expect(() => send(other, line('AGENT'))).toThrow(refusal('TRANSITION_FORBIDDEN'));
});
