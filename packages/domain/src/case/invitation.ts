import { DomainError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { Instant } from '../ids.ts';
import { mayTryAgain } from '../outcome/outcome.ts';
import type { Case, Change } from './case.ts';

/** Why the invitation can't be used with this device now, or undefined where it can. */
export function findRefusal(kase: Case, deviceKey: string, at: Instant): ErrorCode | undefined {
  const { cancelledAt, expiresAt, deviceKey: boundKey } = kase.invitation;
  if (cancelledAt) return 'INVITATION_CANCELLED';
  if (isDecided(kase)) return 'INVITATION_USED';
  if (boundKey !== undefined && boundKey !== deviceKey) return 'INVITATION_ON_OTHER_DEVICE';
  if (at > expiresAt && !hasOpenSession(kase)) return 'INVITATION_EXPIRED';
  return undefined;
}

/** Whether a session of the case ended in an outcome that is final. */
export const isDecided = (kase: Case): boolean =>
  kase.sessions.some(({ outcome }) => outcome && !mayTryAgain(outcome));

const hasOpenSession = (kase: Case): boolean =>
  kase.sessions.some(({ state }) => state !== 'ENDED' && state !== 'CLOSING');

/** Binds the invitation to the first device that opens it. @throws DomainError INVITATION_* */
export function openInvitation(kase: Case, deviceKey: string, at: Instant): Change {
  const refusal = findRefusal(kase, deviceKey, at);
  if (refusal) throw new DomainError(refusal, { caseId: kase.id });
  return {
    case: { ...kase, invitation: { ...kase.invitation, deviceKey } },
    fact: { type: 'invitation.opened', deviceKey },
  };
}

/** Writes down that a device was refused. */
export const refuseInvitation = (kase: Case, code: ErrorCode): Change => ({
  case: kase,
  fact: { type: 'invitation.refused', code },
});

/** Replaces the link; the old one stops working and the next device may bind. */
export function renewInvitation(
  kase: Case,
  renewed: { readonly secretHash: string; readonly expiresAt: Instant },
): Change {
  if (isDecided(kase)) throw new DomainError('INVITATION_USED', { caseId: kase.id });
  if (hasOpenSession(kase)) throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, invitation: renewed },
    fact: { type: 'invitation.renewed', expiresAt: renewed.expiresAt },
  };
}

/** The link stops working at once. @throws DomainError CONFLICT while a session is open */
export function cancelInvitation(kase: Case, at: Instant): Change {
  if (hasOpenSession(kase)) throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, invitation: { ...kase.invitation, cancelledAt: at } },
    fact: { type: 'invitation.cancelled' },
  };
}
