import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { noteErased, requireErasable } from '@visavis/domain/case/erase-evidence';
import type { CaseId } from '@visavis/domain/ids';
import type { CaseKeyStore, EvidenceEraser, PersonEraser, Ports } from '../ports.ts';

type World = Pick<Ports, 'cases'> & {
  readonly caseKeys: Pick<CaseKeyStore, 'destroy'>;
  readonly person: PersonEraser;
  readonly evidence: EvidenceEraser;
};

/**
 * Erases the evidence of a case: destroys its key, takes the person out of its rows, writes that down,
 * and removes the files. What a crash or an absent object store has left undone is done by erasing
 * again, which is written down again.
 * @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND | ERASURE_NOT_POSSIBLE | EVIDENCE_UNAVAILABLE (the
 *   key is destroyed; files are still in the object store)
 */
export async function eraseEvidence(
  world: World,
  system: Actor & { readonly kind: 'SYSTEM' },
  { caseId, reason }: { readonly caseId: CaseId; readonly reason: string },
): Promise<Case> {
  allow(system, 'evidence:erase');
  const { cases, caseKeys, person, evidence } = world;
  requireErasable(await cases.get(caseId));
  await caseKeys.destroy(caseId);
  await person.erase(caseId);
  const kase = await cases.change(caseId, system, (now) => noteErased(now, reason));
  await evidence.erase(caseId);
  return kase;
}
