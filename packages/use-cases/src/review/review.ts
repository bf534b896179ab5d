import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId, StaffId } from '@visavis/domain/ids';
import { giveReview as decide } from '@visavis/domain/review/give-review';
import type { Review } from '@visavis/domain/review/review';
import type { Ports } from '../ports.ts';

type Staff = Actor & { readonly kind: 'STAFF'; readonly id: StaffId };

/** Shows the declared data and history of a case, which is itself a fact. @throws DomainError ROLE_FORBIDS */
export async function viewCase(ports: Ports, staff: Staff, caseId: CaseId): Promise<Case> {
  allow(staff, 'case:view');
  return ports.cases.change(caseId, staff, (kase) => ({
    case: kase,
    fact: { type: 'case.viewed' },
  }));
}

/** Opens the recordings and snapshots of a session for this person. @throws DomainError ROLE_FORBIDS */
export async function openEvidence(
  ports: Ports,
  staff: Staff,
  caseId: CaseId,
  sessionId: SessionId,
): Promise<Case> {
  allow(staff, 'evidence:view');
  return ports.cases.change(caseId, staff, (kase) => ({
    case: kase,
    fact: { type: 'evidence.opened', sessionId: getSession(kase, sessionId).id },
  }));
}

/** Confirms or returns the outcome. @throws DomainError OWN_SESSION_REVIEW | REVIEW_NOT_POSSIBLE | REMARK_MISSING */
export async function giveReview(
  ports: Ports,
  staff: Staff,
  caseId: CaseId,
  sessionId: SessionId,
  given: { readonly verdict: Review['verdict']; readonly remark?: string | undefined },
): Promise<Case> {
  allow(staff, 'review:give');
  return ports.cases.change(caseId, staff, (kase) =>
    decide(kase, sessionId, { ...given, reviewerId: staff.id }, ports.clock.now()),
  );
}
