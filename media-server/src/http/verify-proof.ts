import type { invitationOpening } from '@visavis/contract/customer';
import { DomainError } from '@visavis/domain/errors';
import { msBetween, type Instant } from '@visavis/domain/ids';
import { calculateJwkThumbprint } from 'jose';
import type { z } from 'zod';

const MOST_CLOCK_SKEW_MS = 2 * 60_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * Proves that the device holds the private half of the key that it shows, now and for this
 * invitation. Returns the key's RFC 7638 thumbprint.
 * @throws DomainError TICKET_REFUSED
 */
export async function verifyProof(
  { secret, deviceKey, issuedAt, proof }: z.output<typeof invitationOpening>,
  now: Instant,
): Promise<string> {
  if (Math.abs(msBetween(issuedAt, now)) > MOST_CLOCK_SKEW_MS)
    throw new DomainError('TICKET_REFUSED', { cause: 'PROOF_OLD' });
  const signed = new TextEncoder().encode(`visavis-invitation.${secret}.${issuedAt}`);
  const signature = Buffer.from(proof, 'base64url');
  const key = await importKey(deviceKey);
  if (!(await crypto.subtle.verify(ALGORITHM, key, signature, signed)))
    throw new DomainError('TICKET_REFUSED', { cause: 'PROOF_WRONG' });
  return calculateJwkThumbprint(deviceKey, 'sha256');
}

function importKey(deviceKey: z.output<typeof invitationOpening>['deviceKey']) {
  return crypto.subtle.importKey('jwk', deviceKey, ALGORITHM, false, ['verify']).catch(() => {
    throw new DomainError('TICKET_REFUSED', { cause: 'KEY_INVALID' });
  });
}
