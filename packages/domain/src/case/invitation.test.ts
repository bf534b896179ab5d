import { describe, expect, test } from '@jest/globals';
import { REASONS, type ReasonCode } from '../outcome/reasons.ts';
import type { Session, SessionState } from '../session/session.ts';
import { aCase, aSession, AT } from '../testing/a-case.ts';
import type { Case, Invitation } from './case.ts';
import {
  cancelInvitation,
  findRefusal,
  openInvitation,
  refuseInvitation,
  renewInvitation,
} from './invitation.ts';

const INVITATION = aCase().invitation;
const LATER = '2026-03-03T09:00:00.001Z';

const invited = (over: Partial<Invitation> = {}, sessions: readonly Session[] = []): Case =>
  aCase({ invitation: { ...INVITATION, ...over }, sessions });

const ended = (reasons: readonly ReasonCode[]): Session => {
  const [primary] = reasons;
  const kind = primary ? REASONS[primary].outcome : 'APPROVED';
  return aSession({ state: 'ENDED', outcome: { kind, reasons, at: AT } });
};

test('the first device that opens an invitation is bound to it', () => {
  const { case: opened, fact } = openInvitation(invited(), 'phone', AT);
  expect(opened.invitation).toEqual({ ...INVITATION, deviceKey: 'phone' });
  expect(fact).toEqual({ type: 'invitation.opened', deviceKey: 'phone' });
});

test('the bound device may open it again, another may not', () => {
  const bound = invited({ deviceKey: 'phone' });
  expect(findRefusal(bound, 'phone', AT)).toBeUndefined();
  expect(findRefusal(bound, 'laptop', AT)).toBe('INVITATION_ON_OTHER_DEVICE');
  expect(() => openInvitation(bound, 'laptop', AT)).toThrow(
    expect.objectContaining({ code: 'INVITATION_ON_OTHER_DEVICE' }),
  );
});

test('an invitation holds to the last millisecond, and not longer', () => {
  expect(findRefusal(invited(), 'phone', INVITATION.expiresAt)).toBeUndefined();
  expect(findRefusal(invited(), 'phone', LATER)).toBe('INVITATION_EXPIRED');
});

test.each<[SessionState, string | undefined]>([
  ['WAITING', undefined],
  ['CLAIMED', undefined],
  ['LIVE', undefined],
  ['CLOSING', 'INVITATION_EXPIRED'],
])('an expired invitation with a session in %s: %p', (state, refusal) => {
  expect(findRefusal(invited({}, [aSession({ state })]), 'phone', LATER)).toBe(refusal);
});

test('a cancelled invitation is refused, whoever comes', () => {
  const cancelled = invited({ deviceKey: 'phone', cancelledAt: AT });
  expect(findRefusal(cancelled, 'phone', AT)).toBe('INVITATION_CANCELLED');
  expect(findRefusal(cancelled, 'laptop', AT)).toBe('INVITATION_CANCELLED');
});

describe.each<[string, readonly ReasonCode[], boolean]>([
  ['an approval', [], true],
  ['a reason that asks for another session', ['SYS-01'], false],
  ['a reason that asks for another channel', ['CONS-01'], true],
  ['a reason that is final', ['DOC-09'], true],
  ['a primary reason that allows another session', ['CONS-03', 'DOC-09'], false],
  ['a primary reason that is final', ['DOC-09', 'SYS-01'], true],
])('after a session that ended with %s', (_, reasons, isUsed) => {
  const decided = invited({}, [ended(reasons)]);

  test(`the invitation is ${isUsed ? 'used' : 'good for another session'}`, () => {
    expect(findRefusal(decided, 'phone', AT)).toBe(isUsed ? 'INVITATION_USED' : undefined);
  });

  test(`the link ${isUsed ? 'cannot' : 'can'} be renewed`, () => {
    const renew = () => renewInvitation(decided, { secretHash: 'new', expiresAt: LATER });
    if (isUsed) expect(renew).toThrow(expect.objectContaining({ code: 'INVITATION_USED' }));
    else expect(renew().fact).toEqual({ type: 'invitation.renewed', expiresAt: LATER });
  });
});

test('a renewed invitation forgets the device, the cancellation and the old secret', () => {
  const renewed = { secretHash: 'new', expiresAt: LATER };
  const { case: kase } = renewInvitation(invited({ deviceKey: 'phone', cancelledAt: AT }), renewed);
  expect(kase.invitation).toEqual(renewed);
  expect(findRefusal(kase, 'laptop', AT)).toBeUndefined();
});

test.each<SessionState>(['WAITING', 'CLAIMED', 'LIVE'])(
  'while a session is in %s the link is neither renewed nor cancelled',
  (state) => {
    const busy = invited({}, [aSession({ state })]);
    const conflict = expect.objectContaining({ code: 'CONFLICT' });
    expect(() => renewInvitation(busy, INVITATION)).toThrow(conflict);
    expect(() => cancelInvitation(busy, AT)).toThrow(conflict);
  },
);

test('cancelling is written down and holds', () => {
  const { case: kase, fact } = cancelInvitation(invited(), AT);
  expect(fact).toEqual({ type: 'invitation.cancelled' });
  expect(findRefusal(kase, 'phone', AT)).toBe('INVITATION_CANCELLED');
});

test('a refusal is written down and changes nothing', () => {
  const kase = invited();
  expect(refuseInvitation(kase, 'INVITATION_EXPIRED')).toEqual({
    case: kase,
    fact: { type: 'invitation.refused', code: 'INVITATION_EXPIRED' },
  });
});
