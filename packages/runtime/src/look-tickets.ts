import { createHash } from 'node:crypto';
import { LOOK_TICKET_SECONDS, lookClaims, type LookClaims } from '@visavis/contract/vision';
import { DomainError } from '@visavis/domain/errors';
import { jwtVerify, SignJWT } from 'jose';

const AUDIENCE = 'vision';

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Signs pictures on their way from the media server to the vision process (RFC 7519, HS256). */
export function createLookTickets(secret: string) {
  const key = new TextEncoder().encode(secret);
  return {
    sign: (claims: LookClaims): Promise<string> =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setExpirationTime(`${LOOK_TICKET_SECONDS} s`)
        .sign(key),
    /** @throws DomainError TICKET_REFUSED (forged, expired, for another body) */
    async verify(ticket: string, body: Uint8Array): Promise<LookClaims> {
      const { payload } = await jwtVerify(ticket, key, {
        audience: AUDIENCE,
        algorithms: ['HS256'],
      }).catch((cause: unknown) => {
        throw new DomainError('TICKET_REFUSED', {
          cause: cause instanceof Error ? cause.name : '',
        });
      });
      const claims = lookClaims.safeParse(payload);
      if (!claims.success || claims.data.sha256 !== sha256Of(body))
        throw new DomainError('TICKET_REFUSED');
      return claims.data;
    },
  };
}

export type LookTickets = ReturnType<typeof createLookTickets>;
