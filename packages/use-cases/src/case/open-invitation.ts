import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { findHandOverRefusal, isHandOverLink, makeHandOver } from '@visavis/domain/case/hand-over';
import {
  findRefusal,
  openInvitation as bind,
  refuseInvitation,
} from '@visavis/domain/case/invitation';
import { DomainError } from '@visavis/domain/errors';
import type { Ports } from '../ports.ts';

/**
 * The customer's device presents the secret; the first device is bound, or the one that has the link
 * of a hand-over. A refusal is journalled too.
 * @throws DomainError INVITATION_UNKNOWN | INVITATION_EXPIRED | INVITATION_CANCELLED | INVITATION_USED |
 * INVITATION_ON_OTHER_DEVICE | HAND_OVER_NOT_ALLOWED
 */
export async function openInvitation(
  ports: Ports,
  secret: string,
  deviceKey: string,
): Promise<Case> {
  const secretHash = ports.hashes.ofSecret(secret);
  const found = await ports.cases.findBySecretHash(secretHash);
  if (!found) throw new DomainError('INVITATION_UNKNOWN');
  const actor: Actor = { kind: 'CUSTOMER', caseId: found.id };
  allow(actor, 'invitation:open');
  const at = ports.clock.now();
  const isHandOver = isHandOverLink(found, secretHash);
  const refusal = (isHandOver ? findHandOverRefusal : findRefusal)(found, deviceKey, at);
  if (refusal) {
    await ports.cases.change(found.id, actor, (kase) => refuseInvitation(kase, refusal));
    throw new DomainError(refusal, { caseId: found.id });
  }
  return ports.cases.change(found.id, actor, (kase) =>
    (isHandOver ? makeHandOver : bind)(kase, deviceKey, at),
  );
}
