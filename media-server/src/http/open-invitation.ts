import type { IncomingMessage } from 'node:http';
import type { InvitationOpened, Welcome } from '@visavis/contract/customer';
import { invitationOpening } from '@visavis/contract/device-proof';
import { TICKET_TTL_SECONDS } from '@visavis/contract/doors';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import { plusMs } from '@visavis/domain/ids';
import type { Tickets } from '@visavis/runtime/tickets';
import { openInvitation } from '@visavis/use-cases/case/open-invitation';
import type { Ports } from '@visavis/use-cases/ports';
import type { BoundPages } from '../device/bound-pages.ts';
import type { RefusedDevices } from '../device/refused-devices.ts';
import type { UsedProofs } from '../device/used-proofs.ts';
import { verifyOpening } from '../device/verify-proof.ts';
import { welcomeView } from '../rooms/views/customer-view.ts';
import { readJson } from './read-body.ts';

const LARGEST_BODY_BYTES = 4096;

export type InvitationParts = {
  readonly ports: Ports;
  readonly bankName: string;
  readonly tickets: Tickets;
  readonly usedProofs: UsedProofs;
  readonly boundPages: Pick<BoundPages, 'leaveTo'>;
  readonly refusedDevices: Pick<RefusedDevices, 'noteRefusal'>;
};

/** A customer's device shows the secret of its link and its key, and gets a ticket to connect with. */
export async function answerInvitation(
  parts: InvitationParts,
  request: IncomingMessage,
): Promise<InvitationOpened> {
  const { ports, tickets, usedProofs, refusedDevices, boundPages } = parts;
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
  const expiresAt = plusMs(now, TICKET_TTL_SECONDS * 1000);
  return { ticket, expiresAt, welcome: welcomeOf(parts, kase) };
}

function welcomeOf({ ports, bankName }: InvitationParts, kase: Case): Welcome | null {
  const procedure = ports.procedures.get(kase.procedure.id, kase.procedure.version);
  return welcomeView(kase, procedure, bankName);
}
