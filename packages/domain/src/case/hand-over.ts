import { DomainError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Case, Change } from './case.ts';
import { findRefusal, isDecided } from './invitation.ts';

type Offered = { readonly secretHash: string; readonly expiresAt: Instant };

/** Whether the customer may still go on with another device: once, and before somebody has the call. */
export const mayHandOver = (kase: Case, procedure: Procedure): boolean =>
  procedure.handOver === true && !hasBegun(kase) && !isMade(kase) && !isDecided(kase);

/** A second link for another device; an earlier one stops working. @throws DomainError HAND_OVER_NOT_ALLOWED */
export function offerHandOver(kase: Case, procedure: Procedure, offered: Offered): Change {
  if (!mayHandOver(kase, procedure))
    throw new DomainError('HAND_OVER_NOT_ALLOWED', { caseId: kase.id });
  return {
    case: { ...kase, invitation: { ...kase.invitation, handOver: offered } },
    fact: { type: 'hand-over.offered', expiresAt: offered.expiresAt },
  };
}

/** Whether this is the link of the hand-over, and not that of the invitation. */
export const isHandOverLink = ({ invitation }: Case, secretHash: string): boolean =>
  invitation.handOver?.secretHash === secretHash;

/** Why this device can't use the link of the hand-over now, or undefined where it can. */
export function findHandOverRefusal(
  kase: Case,
  deviceKey: string,
  at: Instant,
): ErrorCode | undefined {
  const { handOver, deviceKey: boundKey } = kase.invitation;
  // From then on it is one more link of the device that was bound by it.
  const { deviceKey: _, ...unbound } = kase.invitation;
  const isBound = isMade(kase) || boundKey === deviceKey;
  const asLink = findRefusal(isBound ? kase : { ...kase, invitation: unbound }, deviceKey, at);
  if (asLink || isBound) return asLink;
  const isLate = !handOver || at > handOver.expiresAt;
  return isLate || hasBegun(kase) ? 'HAND_OVER_NOT_ALLOWED' : undefined;
}

/**
 * The device that shows the link of the hand-over is bound in place of the first one, and has to be
 * checked anew. @throws DomainError HAND_OVER_NOT_ALLOWED | INVITATION_*
 */
export function makeHandOver(kase: Case, deviceKey: string, at: Instant): Change {
  const refusal = findHandOverRefusal(kase, deviceKey, at);
  if (refusal) throw new DomainError(refusal, { caseId: kase.id });
  const { handOver, deviceKey: boundKey } = kase.invitation;
  if (!handOver || boundKey === deviceKey)
    return { case: kase, fact: { type: 'invitation.opened', deviceKey } };
  const { device: _, ...unchecked } = kase;
  const invitation = { ...kase.invitation, deviceKey, handOver: { ...handOver, madeAt: at } };
  return {
    case: { ...unchecked, invitation },
    fact: { type: 'hand-over.made', deviceKey },
  };
}

const isMade = ({ invitation }: Case): boolean => invitation.handOver?.madeAt !== undefined;

const hasBegun = ({ sessions }: Case): boolean =>
  sessions.some(({ state }) => state === 'CLAIMED' || state === 'LIVE' || state === 'CLOSING');
