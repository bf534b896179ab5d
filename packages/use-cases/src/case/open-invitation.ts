import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import {
  findRefusal,
  openInvitation as bind,
  refuseInvitation,
} from '@visavis/domain/case/invitation';
import { DomainError } from '@visavis/domain/errors';
import type { Ports } from '../ports.ts';

/**
 * The customer's device presents the secret; the first device is bound. A refusal is journalled too.
 * @throws DomainError INVITATION_UNKNOWN | INVITATION_EXPIRED | INVITATION_CANCELLED | INVITATION_USED |
 * INVITATION_ON_OTHER_DEVICE
 */
export async function openInvitation(
  ports: Ports,
  secret: string,
  deviceKey: string,
): Promise<Case> {
  const found = await ports.cases.findBySecretHash(ports.hashes.ofSecret(secret));
  if (!found) throw new DomainError('INVITATION_UNKNOWN');
  const actor: Actor = { kind: 'CUSTOMER', caseId: found.id };
  allow(actor, 'invitation:open');
  const at = ports.clock.now();
  const refusal = findRefusal(found, deviceKey, at);
  if (refusal) {
    await ports.cases.change(found.id, actor, (kase) => refuseInvitation(kase, refusal));
    throw new DomainError(refusal, { caseId: found.id });
  }
  return ports.cases.change(found.id, actor, (kase) => bind(kase, deviceKey, at));
}
