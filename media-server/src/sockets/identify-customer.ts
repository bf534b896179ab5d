import { socketProof } from '@visavis/contract/device-proof';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId } from '@visavis/domain/ids';
import type { Tickets } from '@visavis/runtime/tickets';
import { assertBoundDevice } from '@visavis/use-cases/case/bound-device';
import type { Ports } from '@visavis/use-cases/ports';
import type { RefusedDevices } from '../device/refused-devices.ts';
import { verifySocketProof } from '../device/verify-proof.ts';
import type { Entry } from './handshake.ts';

export type CustomerDoorParts = {
  readonly ports: Ports;
  readonly tickets: Tickets;
  readonly refusedDevices: Pick<RefusedDevices, 'noteSocket'>;
};

/** Whose page it is, and the thumbprint of the device that it proved to run on. */
export type CustomerIdentity = { readonly caseId: CaseId; readonly deviceKey: string };

/**
 * The case of a ticket that is shown by the device that it was given to. Another device is written
 * down.
 * @throws DomainError TICKET_REFUSED | DEVICE_PROOF_REFUSED | INVITATION_ON_OTHER_DEVICE
 */
export async function identifyCustomer(
  { ports, tickets, refusedDevices }: CustomerDoorParts,
  { ticket, proof, connectionId }: Entry,
): Promise<CustomerIdentity> {
  const { sub: caseId, cnf } = await tickets.verifyCustomer(ticket);
  try {
    const shown = socketProof.safeParse(proof);
    if (!shown.success) throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'PROOF_MISSING' });
    await verifySocketProof(shown.data, { ticket: String(ticket), connectionId }, cnf.jkt);
    await assertBoundDevice(ports, { kind: 'CUSTOMER', caseId }, cnf.jkt);
  } catch (error) {
    if (error instanceof DomainError) await refusedDevices.noteSocket(caseId, error.code);
    throw error;
  }
  return { caseId, deviceKey: cnf.jkt };
}
