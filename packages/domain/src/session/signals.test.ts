import { expect, test } from '@jest/globals';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import type { Session } from './session.ts';
import { MOST_SIGNALS, noteSignal, SIGNAL_QUIET_MS } from './signals.ts';

const aSignal = {
  kind: 'PAGE_HIDDEN',
  version: 1,
  values: { times: 1, hiddenMs: 4200 },
} as const;

const caseWith = (over: Partial<Session>) => aCase({ sessions: [aSession(over)] });
const refusal = (code: string) => expect.objectContaining({ code });

test.each(['WAITING', 'CLAIMED', 'LIVE'] as const)('a signal is noted while %s', (state) => {
  const { case: kase, fact } = noteSignal(caseWith({ state }), aSignal, AT);
  expect(kase.sessions[0]?.signals).toEqual([{ ...aSignal, at: AT }]);
  expect(fact).toEqual({ type: 'signal.noted', sessionId: kase.sessions[0]?.id, ...aSignal });
});

test.each(['CLOSING', 'ENDED'] as const)('nothing is noted once %s', (state) => {
  expect(() => noteSignal(caseWith({ state }), aSignal, AT)).toThrow(refusal('SESSION_NOT_FOUND'));
});

test('a case without a session has no signals', () => {
  expect(() => noteSignal(aCase(), aSignal, AT)).toThrow(refusal('SESSION_NOT_FOUND'));
});

test('the same kind is quiet for half a minute, another one is not', () => {
  const { case: noted } = noteSignal(caseWith({ state: 'LIVE' }), aSignal, AT);
  const soon = plusMs(AT, SIGNAL_QUIET_MS - 1);
  expect(() => noteSignal(noted, aSignal, soon)).toThrow(refusal('TOO_MANY_REQUESTS'));
  const other = noteSignal(noted, { ...aSignal, kind: 'DEVICE_CHANGED' }, soon);
  const again = noteSignal(other.case, aSignal, plusMs(AT, SIGNAL_QUIET_MS));
  expect(again.case.sessions[0]?.signals.map(({ kind }) => kind)).toEqual([
    'PAGE_HIDDEN',
    'DEVICE_CHANGED',
    'PAGE_HIDDEN',
  ]);
});

test('a page that floods gets no further', () => {
  const signals = Array.from({ length: MOST_SIGNALS }, () => ({ ...aSignal, at: AT }));
  const later = plusMs(AT, 10 * SIGNAL_QUIET_MS);
  expect(() => noteSignal(caseWith({ state: 'LIVE', signals }), aSignal, later)).toThrow(
    refusal('TOO_MANY_REQUESTS'),
  );
});
