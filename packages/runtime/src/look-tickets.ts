import { createHash } from 'node:crypto';
import { lightClaims, type LightClaims } from '@visavis/contract/light-look';
import { LOOK_TICKET_SECONDS, lookClaims, type LookClaims } from '@visavis/contract/vision';
import { DomainError } from '@visavis/domain/errors';
import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

const AUDIENCE = 'vision';

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Signs pictures on their way from the media server to the vision process (RFC 7519, HS256). */
export function createLookTickets(secret: string) {
  const key = new TextEncoder().encode(secret);

  /** @throws DomainError TICKET_REFUSED (forged, expired, for another body) */
  async function verifyAs<Claims extends { readonly sha256: string }>(
    schema: z.ZodType<Claims>,
    ticket: string,
    body: Uint8Array,
  ): Promise<Claims> {
    const { payload } = await jwtVerify(ticket, key, {
      audience: AUDIENCE,
      algorithms: ['HS256'],
    }).catch((cause: unknown) => {
      throw new DomainError('TICKET_REFUSED', {
        cause: cause instanceof Error ? cause.name : '',
      });
    });
    const claims = schema.safeParse(payload);
    if (!claims.success || claims.data.sha256 !== sha256Of(body))
      throw new DomainError('TICKET_REFUSED');
    return claims.data;
  }

  return {
    sign: (claims: LookClaims | LightClaims): Promise<string> =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setExpirationTime(`${LOOK_TICKET_SECONDS} s`)
        .sign(key),
    verify: (ticket: string, body: Uint8Array): Promise<LookClaims> =>
      verifyAs(lookClaims, ticket, body),
    verifyLight: (ticket: string, body: Uint8Array): Promise<LightClaims> =>
      verifyAs(lightClaims, ticket, body),
  };
}

export type LookTickets = ReturnType<typeof createLookTickets>;
