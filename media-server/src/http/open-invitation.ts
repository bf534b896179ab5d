import type { IncomingMessage } from 'node:http';
import { invitationOpening, type invitationOpened } from '@visavis/contract/customer';
import { TICKET_TTL_SECONDS } from '@visavis/contract/ticket';
import { DomainError } from '@visavis/domain/errors';
import { plusMs } from '@visavis/domain/ids';
import type { Tickets } from '@visavis/runtime/tickets';
import { openInvitation } from '@visavis/use-cases/case/open-invitation';
import type { Ports } from '@visavis/use-cases/ports';
import type { z } from 'zod';
import { readJson } from './read-body.ts';
import { verifyProof } from './verify-proof.ts';

const LARGEST_BODY_BYTES = 4096;

/** A customer's device shows the secret of its link and its key, and gets a ticket to connect with. */
export async function answerInvitation(
  { ports, tickets }: { readonly ports: Ports; readonly tickets: Tickets },
  request: IncomingMessage,
): Promise<z.infer<typeof invitationOpened>> {
  const parsed = invitationOpening.safeParse(await readJson(request, LARGEST_BODY_BYTES));
  if (!parsed.success)
    throw new DomainError('INPUT_REFUSED', { paths: parsed.error.issues.map(({ path }) => path) });
  const now = ports.clock.now();
  const deviceKey = await verifyProof(parsed.data, now);
  const kase = await openInvitation(ports, parsed.data.secret, deviceKey);
  const ticket = await tickets.sign({ aud: 'customer', sub: kase.id });
  return { ticket, expiresAt: plusMs(now, TICKET_TTL_SECONDS * 1000) };
}
