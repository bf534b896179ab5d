import { expect, test } from '@jest/globals';
import type { StaffId } from '../ids.ts';
import type { Session, SessionState } from '../session/session.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import { giveReview } from './give-review.ts';

const ELENI = 'eleni' as StaffId;
const ANNA = 'anna' as StaffId;
const session = aSession({
  state: 'ENDED',
  agentId: ELENI,
  outcome: { kind: 'APPROVED', reasons: [], at: AT },
});
const refusal = (code: string) => expect.objectContaining({ code });
const review = (given: Partial<Parameters<typeof giveReview>[2]>, over: Partial<Session> = {}) =>
  giveReview(
    aCase({ sessions: [{ ...session, ...over }] }),
    session.id,
    { reviewerId: ANNA, verdict: 'CONFIRMED', ...given },
    AT,
  );

test('a second person confirms without a remark', () => {
  const { case: kase, fact } = review({});
  expect(kase.sessions[0]?.review).toEqual({ verdict: 'CONFIRMED', reviewerId: ANNA, at: AT });
  expect(fact).toEqual({ type: 'review.given', sessionId: session.id, verdict: 'CONFIRMED' });
});

test('an agent cannot review their own call', () => {
  expect(() => review({ reviewerId: ELENI })).toThrow(refusal('OWN_SESSION_REVIEW'));
});

test('a return demands a remark, which stays out of the journal', () => {
  expect(() => review({ verdict: 'RETURNED', remark: ' ' })).toThrow(refusal('REMARK_MISSING'));
  const { case: kase, fact } = review({ verdict: 'RETURNED', remark: ' Wrong document ' });
  expect(kase.sessions[0]?.review?.remark).toBe('Wrong document');
  expect(JSON.stringify(fact)).not.toContain('document');
});

test('a session is reviewed once', () => {
  const reviewed = { review: { verdict: 'CONFIRMED', reviewerId: ANNA, at: AT } } as const;
  expect(() => review({}, reviewed)).toThrow(refusal('REVIEW_NOT_POSSIBLE'));
});

test.each<SessionState>(['WAITING', 'CLAIMED', 'LIVE', 'CLOSING'])(
  'a session in %s is not reviewed',
  (state) => {
    expect(() => review({}, { state })).toThrow(refusal('REVIEW_NOT_POSSIBLE'));
  },
);
