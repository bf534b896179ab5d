import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { exportPackage as decide } from '@visavis/domain/case/export-package';
import type { CaseId, StaffId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

/**
 * Writes down that this person takes out the evidence package of a case. It holds the journal up to
 * this entry, whose number is the version of the case.
 * @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND | PACKAGE_NOT_POSSIBLE
 */
export async function exportPackage(
  ports: Pick<Ports, 'cases'>,
  staff: Actor & { readonly kind: 'STAFF'; readonly id: StaffId },
  caseId: CaseId,
): Promise<Case> {
  allow(staff, 'package:export');
  return ports.cases.change(caseId, staff, decide);
}
