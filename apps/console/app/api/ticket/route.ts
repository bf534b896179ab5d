import { ERRORS } from '@visavis/domain/errors';
import { TICKET_TTL_SECONDS } from '@visavis/contract/doors';
import { DomainError } from '@visavis/domain/errors';
import { findSignedInBy } from '../../../src/server/actor.ts';
import { answer } from '../../../src/server/answer.ts';
import { getParts } from '../../../src/server/parts.ts';
import { assertSameOrigin } from '../../../src/server/same-origin.ts';

/** A short-lived ticket with which the signed-in person enters the media server's socket. */
export async function POST(request: Request): Promise<Response> {
  const { log, tickets, config } = getParts();
  const answered = await answer(log, { request: 'ticket' }, async () => {
    assertSameOrigin(request.headers, config.VISAVIS_CONSOLE_URL);
    const signedIn = await findSignedInBy(request.headers);
    if (!signedIn) throw new DomainError('NOT_SIGNED_IN');
    const { actor, name } = signedIn;
    const ticket = await tickets.sign({ aud: 'staff', sub: actor.id, role: actor.role, name });
    return { ticket, expiresAt: new Date(Date.now() + TICKET_TTL_SECONDS * 1000).toISOString() };
  });
  return Response.json(answered, {
    status: answered.ok ? 200 : ERRORS[answered.code].status,
    headers: { 'cache-control': 'no-store' },
  });
}
