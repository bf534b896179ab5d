import type { IncomingMessage } from 'node:http';
import type { invitationOpened } from '@visavis/contract/customer';
import { invitationOpening } from '@visavis/contract/device-proof';
import { TICKET_TTL_SECONDS } from '@visavis/contract/ticket';
import { DomainError } from '@visavis/domain/errors';
import { plusMs } from '@visavis/domain/ids';
import type { Tickets } from '@visavis/runtime/tickets';
import { openInvitation } from '@visavis/use-cases/case/open-invitation';
import type { Ports } from '@visavis/use-cases/ports';
import type { z } from 'zod';
import type { BoundPages } from '../device/bound-pages.ts';
import type { RefusedDevices } from '../device/refused-devices.ts';
import type { UsedProofs } from '../device/used-proofs.ts';
import { verifyOpening } from '../device/verify-proof.ts';
import { readJson } from './read-body.ts';

const LARGEST_BODY_BYTES = 4096;

export type InvitationParts = {
  readonly ports: Ports;
  readonly tickets: Tickets;
  readonly usedProofs: UsedProofs;
  readonly boundPages: Pick<BoundPages, 'leaveTo'>;
  readonly refusedDevices: Pick<RefusedDevices, 'noteRefusal'>;
};

/** A customer's device shows the secret of its link and its key, and gets a ticket to connect with. */
export async function answerInvitation(
  { ports, tickets, usedProofs, refusedDevices, boundPages }: InvitationParts,
  request: IncomingMessage,
): Promise<z.infer<typeof invitationOpened>> {
  const parsed = invitationOpening.safeParse(await readJson(request, LARGEST_BODY_BYTES));
  if (!parsed.success)
    throw new DomainError('INPUT_REFUSED', { paths: parsed.error.issues.map(({ path }) => path) });
  const now = ports.clock.now();
  const jkt = await verifyOpening(parsed.data, now);
  usedProofs.use(jkt, parsed.data.nonce);
  const kase = await openInvitation(ports, parsed.data.secret, jkt).catch(
    async (error: unknown) => {
      await refusedDevices.noteRefusal(error);
      throw error;
    },
  );
  boundPages.leaveTo(kase.id, jkt);
  const ticket = await tickets.sign({ aud: 'customer', sub: kase.id, cnf: { jkt } });
  return { ticket, expiresAt: plusMs(now, TICKET_TTL_SECONDS * 1000) };
}
