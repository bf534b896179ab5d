import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case, Declared } from '@visavis/domain/case/case';
import { openCase as decideOpening } from '@visavis/domain/case/open-case';
import { type CaseId, plusMs } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { Ports } from '../ports.ts';

export type CaseRequest = {
  readonly declared: Declared;
  readonly language: Language;
  readonly procedureId: string;
  readonly bankReference?: string | undefined;
};

/**
 * Opens a case. `secret` goes into the invitation link and is kept nowhere.
 * @throws DomainError ROLE_FORBIDS | PROCEDURE_UNKNOWN
 */
export async function openCase(
  ports: Ports,
  actor: Actor,
  request: CaseRequest,
  validMs: number,
): Promise<{ readonly case: Case; readonly secret: string }> {
  allow(actor, 'case:open');
  const { id, version } = ports.procedures.getCurrent(request.procedureId);
  const secret = ports.chance.secret(32);
  const at = ports.clock.now();
  const { procedureId: _, ...asked } = request;
  const change = decideOpening(
    {
      ...asked,
      id: ports.chance.id() as CaseId,
      reference: ports.chance.reference(),
      salt: ports.chance.secret(16),
      procedure: { id, version },
      secretHash: ports.hashes.ofSecret(secret),
      expiresAt: plusMs(at, validMs),
      openedBy: actor.kind === 'STAFF' ? actor.id : undefined,
    },
    at,
  );
  return { case: await ports.cases.open(actor, change), secret };
}
