import type { Case } from '@visavis/domain/case/case';
import { isDecided } from '@visavis/domain/case/invitation';
import type { Instant } from '@visavis/domain/ids';
import type { InvitationState } from './invitation-panel.tsx';

/** How the link of a case stands now. */
export function invitationStateOf(kase: Case, at: Instant): InvitationState {
  const { cancelledAt, deviceKey, expiresAt } = kase.invitation;
  if (cancelledAt) return 'CANCELLED';
  if (isDecided(kase)) return 'USED';
  if (at > expiresAt) return 'EXPIRED';
  return deviceKey ? 'BOUND' : 'OPEN';
}
