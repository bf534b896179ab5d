import { describe, expect, test } from '@jest/globals';
import { plusMs } from '../ids.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { aProcedure } from '../testing/a-procedure.ts';
import type { Case } from './case.ts';
import { findHandOverRefusal, makeHandOver, mayHandOver, offerHandOver } from './hand-over.ts';
import { findRefusal } from './invitation.ts';

const HASH = 'd'.repeat(64);
const EXPIRES = plusMs(AT, 300_000);
const procedure = aProcedure({ handOver: true });
const device = {
  browser: 'Firefox',
  cameraLabel: 'A poor one',
  widthPx: 320,
  heightPx: 240,
  framesPerSecond: 15,
  microphoneLevel: 0.5,
  at: AT,
};

const onComputer = (over: Partial<Case> = {}): Case =>
  aCase({ invitation: { ...aCase().invitation, deviceKey: 'computer' }, device, ...over });
const offer = (kase: Case) =>
  offerHandOver(kase, procedure, { secretHash: HASH, expiresAt: EXPIRES });
const refusal = (code: string) => expect.objectContaining({ code });

test('the phone takes the place of the computer, and is checked anew', () => {
  const { case: offered, fact } = offer(onComputer());
  expect(fact).toEqual({ type: 'hand-over.offered', expiresAt: EXPIRES });
  const { case: made, fact: done } = makeHandOver(offered, 'phone', EXPIRES);
  expect(done).toEqual({ type: 'hand-over.made', deviceKey: 'phone' });
  expect(made.invitation).toMatchObject({ deviceKey: 'phone', handOver: { madeAt: EXPIRES } });
  expect(made.device).toBeUndefined();
  expect(findRefusal(made, 'computer', EXPIRES)).toBe('INVITATION_ON_OTHER_DEVICE');
});

test('afterwards both links open on the phone, whenever, and on nothing else', () => {
  const { case: made } = makeHandOver(offer(onComputer()).case, 'phone', AT);
  const later = plusMs(EXPIRES, 1);
  expect(findHandOverRefusal(made, 'phone', later)).toBeUndefined();
  expect(findRefusal(made, 'phone', later)).toBeUndefined();
  expect(findHandOverRefusal(made, 'tablet', AT)).toBe('INVITATION_ON_OTHER_DEVICE');
  expect(makeHandOver(made, 'phone', later)).toEqual({
    case: made,
    fact: { type: 'invitation.opened', deviceKey: 'phone' },
  });
});

test('a customer is handed over once', () => {
  const { case: made } = makeHandOver(offer(onComputer()).case, 'phone', AT);
  expect(mayHandOver(made, procedure)).toBe(false);
  expect(() => offer(made)).toThrow(refusal('HAND_OVER_NOT_ALLOWED'));
});

test('the computer itself may open the link: nothing is handed over then', () => {
  const { case: offered } = offer(onComputer());
  const { case: same, fact } = makeHandOver(offered, 'computer', AT);
  expect(same).toBe(offered);
  expect(fact.type).toBe('invitation.opened');
});

test('the link is short-lived, and a newer one takes its place', () => {
  const { case: offered } = offer(onComputer());
  const late = plusMs(EXPIRES, 1);
  expect(() => makeHandOver(offered, 'phone', late)).toThrow(refusal('HAND_OVER_NOT_ALLOWED'));
  const newer = { secretHash: 'e'.repeat(64), expiresAt: late };
  expect(offerHandOver(offered, procedure, newer).case.invitation.handOver).toEqual(newer);
});

describe.each(['CLAIMED', 'LIVE', 'CLOSING'] as const)('with a session that is %s', (state) => {
  const sessions = [aSession({ state })];
  test('nothing is offered', () => {
    expect(() => offer(onComputer({ sessions }))).toThrow(refusal('HAND_OVER_NOT_ALLOWED'));
  });
  test('what was offered before is refused', () => {
    const kase = { ...offer(onComputer()).case, sessions };
    expect(() => makeHandOver(kase, 'phone', AT)).toThrow(refusal('HAND_OVER_NOT_ALLOWED'));
  });
});

test.each(['WAITING', 'ENDED'] as const)('a session that is %s is no hindrance', (state) => {
  const kase = onComputer({ sessions: [aSession({ state })] });
  expect(makeHandOver(offer(kase).case, 'phone', AT).case.sessions).toEqual(kase.sessions);
});

test.each([{ handOver: false }, {}])('a procedure with %p does not allow it', (over) => {
  expect(() =>
    offerHandOver(onComputer(), aProcedure(over), { secretHash: HASH, expiresAt: EXPIRES }),
  ).toThrow(refusal('HAND_OVER_NOT_ALLOWED'));
});

test('a withdrawn invitation is not handed over', () => {
  const { case: offered } = offer(onComputer());
  const kase = { ...offered, invitation: { ...offered.invitation, cancelledAt: AT } };
  expect(findHandOverRefusal(kase, 'phone', AT)).toBe('INVITATION_CANCELLED');
});
