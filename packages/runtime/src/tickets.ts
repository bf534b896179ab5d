import { TICKET_TTL_SECONDS } from '@visavis/contract/doors';
import { customerTicket, staffTicket } from '@visavis/contract/ticket';
import { DomainError } from '@visavis/domain/errors';
import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

export type CustomerTicket = z.output<typeof customerTicket>;
export type StaffTicket = z.output<typeof staffTicket>;

/** Signs and verifies the tickets with which a browser connects to the media server (RFC 7519, HS256). */
export function createTickets(secret: string) {
  const key = new TextEncoder().encode(secret);

  async function sign({ aud, sub, ...claims }: CustomerTicket | StaffTicket): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(aud)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(`${TICKET_TTL_SECONDS} s`)
      .sign(key);
  }

  async function verify<Schema extends z.ZodType>(
    ticket: unknown,
    audience: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    if (typeof ticket !== 'string') throw new DomainError('TICKET_REFUSED');
    const { payload } = await jwtVerify(ticket, key, { audience, algorithms: ['HS256'] }).catch(
      (cause: unknown) => {
        throw new DomainError('TICKET_REFUSED', {
          cause: cause instanceof Error ? cause.name : '',
        });
      },
    );
    const parsed = schema.safeParse(payload);
    if (!parsed.success) throw new DomainError('TICKET_REFUSED');
    return parsed.data;
  }

  return {
    sign,
    /** @throws DomainError TICKET_REFUSED (forged, expired, for another audience) */
    verifyCustomer: (ticket: unknown): Promise<CustomerTicket> =>
      verify(ticket, 'customer', customerTicket),
    /** @throws DomainError TICKET_REFUSED (forged, expired, for another audience) */
    verifyStaff: (ticket: unknown): Promise<StaffTicket> => verify(ticket, 'staff', staffTicket),
  };
}

export type Tickets = ReturnType<typeof createTickets>;
