import { expect, test } from '@jest/globals';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { holdSession, isOnHold, resumeSession } from './hold.ts';
import type { Session, SessionState } from './session.ts';

const live = aSession({ state: 'LIVE' });
const having = (session: Session) => aCase({ sessions: [session] });
const refusal = (code: string) => expect.objectContaining({ code });

test('a customer on hold waits until the agent is back, and the journal says how long', () => {
  const held = holdSession(having(live), live.id, AT);
  expect(isOnHold(held.case.sessions[0]!)).toBe(true);
  expect(held.fact).toEqual({ type: 'session.held', sessionId: live.id });
  const resumed = resumeSession(held.case, live.id, plusMs(AT, 42_000));
  expect(isOnHold(resumed.case.sessions[0]!)).toBe(false);
  expect(resumed.fact).toEqual({ type: 'session.resumed', sessionId: live.id, heldMs: 42_000 });
  expect(resumed.case.sessions[0]!.holds).toEqual([{ startedAt: AT, endedAt: plusMs(AT, 42_000) }]);
});

test('nobody is put on hold twice, and nobody comes back who was not', () => {
  const { case: held } = holdSession(having(live), live.id, AT);
  expect(() => holdSession(held, live.id, AT)).toThrow(refusal('CONFLICT'));
  expect(() => resumeSession(having(live), live.id, AT)).toThrow(refusal('CONFLICT'));
});

test.each<SessionState>(['WAITING', 'CLAIMED', 'CLOSING', 'ENDED'])(
  'a session that is %s can not be put on hold',
  (state) => {
    const kase = having({ ...live, state });
    expect(() => holdSession(kase, live.id, AT)).toThrow(refusal('TRANSITION_FORBIDDEN'));
  },
);

test('a session that ended during a hold is on hold no longer', () => {
  expect(isOnHold({ ...live, state: 'CLOSING', holds: [{ startedAt: AT }] })).toBe(false);
});
