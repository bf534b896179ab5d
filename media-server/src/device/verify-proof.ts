import type { DeviceKey, InvitationOpening, SocketProof } from '@visavis/contract/device-proof';
import { invitationProofText, socketProofText } from '@visavis/contract/proof-text';
import { DomainError } from '@visavis/domain/errors';
import { msBetween, type Instant } from '@visavis/domain/ids';
import { calculateJwkThumbprint } from 'jose';

export const MOST_CLOCK_SKEW_MS = 2 * 60_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * Proves that the device holds the private half of the key that it shows, now and for this
 * invitation. Returns the key's RFC 7638 thumbprint.
 * @throws DomainError DEVICE_PROOF_REFUSED
 */
export async function verifyOpening(opening: InvitationOpening, now: Instant): Promise<string> {
  if (Math.abs(msBetween(opening.issuedAt, now)) > MOST_CLOCK_SKEW_MS)
    throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'PROOF_OLD' });
  return verify(opening, invitationProofText(opening));
}

/**
 * Proves that the device whose thumbprint the ticket names uses it on this connection.
 * @throws DomainError DEVICE_PROOF_REFUSED
 */
export async function verifySocketProof(
  proof: SocketProof,
  { ticket, connectionId }: { readonly ticket: string; readonly connectionId: string },
  thumbprint: string,
): Promise<void> {
  const shown = await verify(proof, socketProofText(ticket, connectionId));
  if (shown !== thumbprint) throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'OTHER_KEY' });
}

/** Returns the thumbprint of the key that signed. */
async function verify({ deviceKey, proof }: SocketProof, text: string): Promise<string> {
  const key = await importKey(deviceKey);
  const signature = Buffer.from(proof, 'base64url');
  if (!(await crypto.subtle.verify(ALGORITHM, key, signature, new TextEncoder().encode(text))))
    throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'PROOF_WRONG' });
  return calculateJwkThumbprint(deviceKey, 'sha256');
}

function importKey(deviceKey: DeviceKey) {
  return crypto.subtle.importKey('jwk', deviceKey, ALGORITHM, false, ['verify']).catch(() => {
    throw new DomainError('DEVICE_PROOF_REFUSED', { cause: 'KEY_INVALID' });
  });
}
