import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId, StaffId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

/** Shows the journal of a case, which is itself a fact. @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND */
export async function viewJournal(
  ports: Pick<Ports, 'cases'>,
  staff: Actor & { readonly kind: 'STAFF'; readonly id: StaffId },
  caseId: CaseId,
): Promise<Case> {
  allow(staff, 'journal:view');
  return ports.cases.change(caseId, staff, (kase) => ({
    case: kase,
    fact: { type: 'journal.viewed' },
  }));
}
