import type { InvitationOpening } from './device-proof.ts';

/** What a device signs to open an invitation. */
export const invitationProofText = (
  given: Pick<InvitationOpening, 'secret' | 'issuedAt' | 'nonce'>,
): string => `visavis-invitation.${given.secret}.${given.issuedAt}.${given.nonce}`;

/**
 * What a device signs to connect: its ticket, and the name that the server drew for this very
 * connection (Engine.IO's session id, 120 random bits). So a proof is good for one connection.
 */
export const socketProofText = (ticket: string, connectionId: string): string =>
  `visavis-socket.${ticket}.${connectionId}`;
