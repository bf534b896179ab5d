import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import type { CaseId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

/** Where a case stands, for the bank's systems, which see no evidence. @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND */
export async function followCase(
  ports: Pick<Ports, 'cases'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Case> {
  allow(actor, 'case:follow');
  return ports.cases.get(caseId);
}
