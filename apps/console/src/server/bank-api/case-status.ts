import type { Case } from '@visavis/domain/case/case';
import { findOpenSession } from '@visavis/domain/case/find-session';
import { isDecided } from '@visavis/domain/case/invitation';
import type { Instant } from '@visavis/domain/ids';
import type { CASE_STATUSES } from './schemas.ts';

/** Where a case stands, in one word for the bank's systems. */
export function statusOf(kase: Case, at: Instant): (typeof CASE_STATUSES)[number] {
  if (findOpenSession(kase)) return 'IN_PROGRESS';
  if (isDecided(kase)) return 'DECIDED';
  if (kase.invitation.cancelledAt) return 'CANCELLED';
  return at > kase.invitation.expiresAt ? 'EXPIRED' : 'OPEN';
}
