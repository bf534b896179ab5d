import { randomBytes, webcrypto } from 'node:crypto';
import type { InvitationOpening, SocketProof } from '@visavis/contract/device-proof';
import { invitationProofText, socketProofText } from '@visavis/contract/proof-text';
import { calculateJwkThumbprint } from 'jose';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** Which device a ticket was given to, so that tests need not carry both. */
const holders = new Map<string, Device>();
const devicesOfCases = new Map<string, Promise<Device>>();

export type Device = Awaited<ReturnType<typeof aDevice>>;

/** A browser: a key that it keeps. */
export async function aDevice() {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  const deviceKey = { kty: 'EC', crv: 'P-256', x, y } as const;
  const sign = async (text: string): Promise<SocketProof> => {
    const bytes = new TextEncoder().encode(text);
    const signature = await webcrypto.subtle.sign(SIGNATURE, keys.privateKey, bytes);
    return { deviceKey, proof: Buffer.from(signature).toString('base64url') };
  };
  const proveAt = async (secret: string, issuedAt: string): Promise<InvitationOpening> => {
    const nonce = randomBytes(16).toString('base64url');
    const signed = await sign(invitationProofText({ secret, issuedAt, nonce }));
    return { secret, issuedAt, nonce, ...signed };
  };
  const device = {
    thumbprint: await calculateJwkThumbprint(deviceKey, 'sha256'),
    proveAt,
    prove: (secret: string) => proveAt(secret, new Date().toISOString()),
    proveConnection: (ticket: string, connectionId: string) =>
      sign(socketProofText(ticket, connectionId)),
    /** From now on `proveByHolder` proves this ticket with this device. */
    holds(ticket: string) {
      holders.set(ticket, device);
      return ticket;
    },
  };
  return device;
}

/** The one device of a case. */
export function deviceOfCase(caseId: string): Promise<Device> {
  const known = devicesOfCases.get(caseId) ?? aDevice();
  devicesOfCases.set(caseId, known);
  return known;
}

/** What the device of a ticket shows beside it; nothing where no device has it. */
export const proveByHolder = async (ticket: string, connectionId: string) =>
  holders.get(ticket)?.proveConnection(ticket, connectionId);
