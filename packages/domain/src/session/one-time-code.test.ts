import { describe, expect, test } from '@jest/globals';
import type { Case } from '../case/case.ts';
import { getSession } from '../case/find-session.ts';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import { enterCode, noteCodeNotSent, sendCode } from './one-time-code.ts';
import type { OneTimeCode, SessionState } from './session.ts';

const procedure = aProcedure();
const { validMs, tries, sends } = procedure.oneTimeCode;
const session = aSession({ state: 'LIVE' });
const live = aCase({ sessions: [session] });
const sent = { codeHash: 'right', channel: 'EMAIL' } as const;

const send = (kase: Case, at = AT) => sendCode(kase, procedure, session.id, sent, at);
const enter = (kase: Case, typed: string, at = AT) =>
  enterCode(kase, procedure, session.id, (hash) => hash === typed, at);
const codeOf = (kase: Case): OneTimeCode | undefined => getSession(kase, session.id).code;
const refusal = (code: string) => expect.objectContaining({ code });

test('a sent code is kept as a hash, with the time until which it holds', () => {
  const { case: kase, fact } = send(live);
  expect(codeOf(kase)).toEqual({
    ...sent,
    sentAt: AT,
    expiresAt: plusMs(AT, validMs),
    sends: 1,
    tries: 0,
  });
  expect(fact).toEqual({ type: 'code.sent', sessionId: session.id, channel: 'EMAIL', send: 1 });
});

test('the right code verifies, and only once', () => {
  const { case: kase, fact } = enter(send(live).case, 'right');
  expect(codeOf(kase)?.verifiedAt).toBe(AT);
  expect(fact).toMatchObject({ type: 'code.entered', verified: true, try: 1 });
  expect(() => enter(kase, 'right')).toThrow(refusal('CODE_NOT_EXPECTED'));
});

test('a code without a sending is not expected', () => {
  expect(() => enter(live, 'right')).toThrow(refusal('CODE_NOT_EXPECTED'));
});

test('a code holds to the last millisecond, and not longer', () => {
  const { case: kase } = send(live);
  expect(enter(kase, 'right', plusMs(AT, validMs)).fact).toMatchObject({ verified: true });
  expect(() => enter(kase, 'right', plusMs(AT, validMs + 1))).toThrow(refusal('CODE_NOT_EXPECTED'));
});

test('after as many wrong tries as the procedure allows, the right code is refused too', () => {
  let kase = send(live).case;
  for (let count = 1; count <= tries; count += 1) {
    const { case: tried, fact } = enter(kase, 'wrong');
    expect(fact).toMatchObject({ verified: false, try: count });
    kase = tried;
  }
  expect(() => enter(kase, 'right')).toThrow(refusal('CODE_LIMIT_REACHED'));
});

test('a fresh code gives the tries back, ends the old one, and is counted', () => {
  const spent = enter(send(live).case, 'wrong').case;
  const { case: kase, fact } = sendCode(
    spent,
    procedure,
    session.id,
    { ...sent, codeHash: 'new' },
    AT,
  );
  expect(fact).toMatchObject({ send: 2 });
  expect(codeOf(kase)).toMatchObject({ tries: 0, sends: 2 });
  expect(enter(kase, 'right').fact).toMatchObject({ verified: false });
  expect(enter(kase, 'new').fact).toMatchObject({ verified: true });
});

test('no more codes are sent than the procedure allows', () => {
  let kase = live;
  for (let count = 0; count < sends; count += 1) kase = send(kase).case;
  expect(() => send(kase)).toThrow(refusal('CODE_LIMIT_REACHED'));
});

test('once a code was verified no other takes its place', () => {
  const { case: kase } = enter(send(live).case, 'right');
  expect(() => send(kase)).toThrow(refusal('CODE_NOT_EXPECTED'));
});

test('a code that could not be delivered is written down and uses up nothing', () => {
  const { case: kase, fact } = noteCodeNotSent(live, session.id, 'EMAIL');
  expect(kase).toBe(live);
  expect(fact).toEqual({ type: 'code.not-sent', sessionId: session.id, channel: 'EMAIL' });
});

describe.each<SessionState>(['WAITING', 'CLAIMED', 'CLOSING', 'ENDED'])('in %s', (state) => {
  const elsewhere = aCase({ sessions: [aSession({ state })] });
  test('no code is sent and none is entered', () => {
    expect(() => send(elsewhere)).toThrow(refusal('TRANSITION_FORBIDDEN'));
    expect(() => enter(elsewhere, 'right')).toThrow(refusal('TRANSITION_FORBIDDEN'));
  });
});
