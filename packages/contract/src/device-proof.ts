import { z } from 'zod';
import { instant } from './vocabulary.ts';

/** The public half of a device's non-extractable ECDSA P-256 key, as JWK. */
export const deviceKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().length(43),
  y: z.string().length(43),
});
export type DeviceKey = z.infer<typeof deviceKey>;

/** base64url ECDSA-SHA-256 (IEEE P1363). */
const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** What the customer's device presents to open an invitation: POST /media/invitations/open. */
export const invitationOpening = z.strictObject({
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  deviceKey,
  issuedAt: instant,
  /** Drawn by the device, so that no two of its proofs are the same. */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** By the device's key, of `invitationProofText`. */
  proof: signature,
});
export type InvitationOpening = z.infer<typeof invitationOpening>;

/** What a customer's socket presents beside its ticket: the ticket is worth nothing without it. */
export const socketProof = z.strictObject({
  deviceKey,
  /** By the device's key, of `socketProofText`. */
  proof: signature,
});
export type SocketProof = z.infer<typeof socketProof>;
