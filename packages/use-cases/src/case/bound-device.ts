import { allow, type Actor } from '@visavis/domain/access/access';
import { refuseInvitation } from '@visavis/domain/case/invitation';
import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { Ports } from '../ports.ts';

/**
 * The device that proved its key is the one that the invitation is bound to: after a hand-over, the
 * one before is not any more.
 * @throws DomainError ROLE_FORBIDS | CASE_NOT_FOUND | INVITATION_ON_OTHER_DEVICE
 */
export async function assertBoundDevice(
  ports: Pick<Ports, 'cases'>,
  actor: Actor & { readonly caseId: CaseId },
  deviceKey: string,
): Promise<void> {
  allow(actor, 'invitation:open');
  const { invitation } = await ports.cases.get(actor.caseId);
  if (invitation.deviceKey !== deviceKey)
    throw new DomainError('INVITATION_ON_OTHER_DEVICE', { caseId: actor.caseId });
}

/** Writes down that a device was turned away. */
export async function noteRefusedDevice(
  ports: Pick<Ports, 'cases'>,
  actor: Actor & { readonly caseId: CaseId },
  code: ErrorCode,
): Promise<void> {
  allow(actor, 'invitation:open');
  await ports.cases.change(actor.caseId, actor, (kase) => refuseInvitation(kase, code));
}
