import type { SessionId } from '@visavis/domain/ids';
import type { CustomerStage } from '@visavis/contract/customer';
import { expect, test } from '@jest/globals';
import { screenOf } from './screen-of.ts';
import type { Situation } from './screen-of.ts';

const sessionId = '7d5ad4a1-4a6f-4f0e-8a5c-0f8d6d0f7c11' as SessionId;
const waiting: CustomerStage = {
  stage: 'WAITING',
  sessionId,
  position: 1,
  expectedWaitMs: null,
  agentsPresent: 0,
  callBack: null,
};
const inCall: CustomerStage = {
  stage: 'CALL',
  sessionId,
  state: 'LIVE',
  agentName: 'Eleni',
  agentConnected: true,
  visitor: null,
  step: null,
  code: null,
  onHold: false,
  chat: [],
};
const ended = (mayTryAgain: boolean): CustomerStage => ({
  stage: 'ENDED',
  ending: 'TRY_AGAIN',
  mayTryAgain,
});

const situation = (differing: Partial<Situation>): Situation => ({
  line: { state: 'CONNECTED' },
  stage: null,
  wantsAgain: false,
  hasMedia: false,
  isTooEarly: false,
  isSlow: false,
  ...differing,
});

test.each([
  [{}, 'LOADING'],
  [{ stage: { stage: 'CONSENT' } }, 'CONSENT'],
  [{ stage: { stage: 'DEVICE' } }, 'CHECK'],
  [{ stage: { stage: 'READY' }, hasMedia: true }, 'CHECK'],
  [{ stage: waiting, hasMedia: true }, 'WAIT'],
  [{ stage: waiting }, 'RETURN'],
  [{ stage: inCall, hasMedia: true }, 'CALL'],
  [{ stage: inCall }, 'RETURN'],
  [{ stage: ended(true) }, 'END'],
  [{ stage: ended(true), wantsAgain: true }, 'CHECK'],
  [{ stage: ended(false), wantsAgain: true }, 'END'],
  [{ stage: { stage: 'CONSENT' }, isTooEarly: true }, 'LATER'],
  [{ stage: { stage: 'READY' }, hasMedia: true, isTooEarly: true }, 'LATER'],
  [{ stage: ended(true), wantsAgain: true, isTooEarly: true }, 'LATER'],
  [{ stage: waiting, hasMedia: true, isTooEarly: true }, 'WAIT'],
] as const satisfies readonly (readonly [Partial<Situation>, string])[])(
  'the screen of %j is %s',
  (differing, name) => {
    expect(screenOf(situation(differing))).toEqual({ name });
  },
);

test.each([
  [{ isSlow: true, line: { state: 'CONNECTING', since: 0 } }, 'UNREACHABLE'],
  [{ line: { state: 'TAKEN_OVER' }, stage: inCall }, 'TAKEN_OVER'],
  [{ line: { state: 'REFUSED', code: 'INVITATION_EXPIRED' } }, 'EXPIRED'],
  [{ line: { state: 'REFUSED', code: 'INVITATION_USED' } }, 'USED'],
  [{ line: { state: 'REFUSED', code: 'ROLE_FORBIDS' } }, 'REFUSED'],
] as const satisfies readonly (readonly [Partial<Situation>, string])[])(
  '%j halts as %s',
  (differing, halt) => {
    expect(screenOf(situation(differing))).toEqual({ name: 'HALT', halt });
  },
);

test('a dropped line keeps the screen that was there', () => {
  const dropped = {
    line: { state: 'RECONNECTING', since: 0 },
    stage: inCall,
    hasMedia: true,
  } as const;
  expect(screenOf(situation({ ...dropped, isSlow: true }))).toEqual({ name: 'CALL' });
});
