import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import {
  cancelInvitation as cancel,
  renewInvitation as renew,
} from '@visavis/domain/case/invitation';
import { plusMs, type CaseId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

/** Replaces the invitation link. @throws DomainError ROLE_FORBIDS | INVITATION_USED | CONFLICT */
export async function renewInvitation(
  ports: Ports,
  actor: Actor,
  caseId: CaseId,
  validMs: number,
): Promise<{ readonly case: Case; readonly secret: string }> {
  allow(actor, 'invitation:renew');
  const secret = ports.chance.secret(32);
  const renewed = {
    secretHash: ports.hashes.ofSecret(secret),
    expiresAt: plusMs(ports.clock.now(), validMs),
  };
  const kase = await ports.cases.change(caseId, actor, (now) => renew(now, renewed));
  return { case: kase, secret };
}

/** Cancels the invitation link. @throws DomainError ROLE_FORBIDS | CONFLICT */
export async function cancelInvitation(ports: Ports, actor: Actor, caseId: CaseId): Promise<Case> {
  allow(actor, 'invitation:cancel');
  return ports.cases.change(caseId, actor, (now) => cancel(now, ports.clock.now()));
}
