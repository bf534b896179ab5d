import type { DeviceKey, InvitationOpening, SocketProof } from '@visavis/contract/device-proof';
import { invitationProofText, socketProofText } from '@visavis/contract/proof-text';
import { base64url } from './base64url.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
const DATABASE = 'visavis';
const STORE = 'keys';
const NAME = 'device';
const NONCE_BYTES = 16;

let pending: Promise<CryptoKeyPair> | null = null;

/** Signs that this device opens the invitation. */
export async function proveDevice(secret: string, issuedAt: string): Promise<InvitationOpening> {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)).buffer);
  const signed = await sign(invitationProofText({ secret, issuedAt, nonce }));
  return { secret, issuedAt, nonce, ...signed };
}

/** Signs that this device uses its ticket on this connection, and on no other. */
export async function proveConnection(ticket: string, connectionId: string): Promise<SocketProof> {
  return sign(socketProofText(ticket, connectionId));
}

/**
 * Signs with the device's key. It is made at the first time and can't be taken out of the browser;
 * where the browser keeps nothing (private windows), it lasts as long as the page.
 */
async function sign(text: string): Promise<SocketProof> {
  pending ??= deviceKey();
  const { publicKey, privateKey } = await pending;
  const [jwk, proof] = await Promise.all([
    crypto.subtle.exportKey('jwk', publicKey),
    crypto.subtle.sign(SIGNATURE, privateKey, new TextEncoder().encode(text)),
  ]);
  return { deviceKey: publicHalf(jwk), proof: base64url(proof) };
}

function publicHalf({ x, y }: JsonWebKey): DeviceKey {
  if (x === undefined || y === undefined) throw new Error('The key has no public half');
  return { kty: 'EC', crv: 'P-256', x, y };
}

async function deviceKey(): Promise<CryptoKeyPair> {
  try {
    const database = await openDatabase();
    const kept = await read(database);
    if (kept) return kept;
    const made = await makeKey();
    // Two pages of the same browser may both have made one: the first that was kept is the one.
    return await keepFirst(database, made);
  } catch (error) {
    if (error instanceof DOMException) return makeKey();
    throw error;
  }
}

const makeKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

const read = (database: IDBDatabase): Promise<CryptoKeyPair | undefined> =>
  answerOf<CryptoKeyPair | undefined>(database.transaction(STORE).objectStore(STORE).get(NAME));

async function keepFirst(database: IDBDatabase, made: CryptoKeyPair): Promise<CryptoKeyPair> {
  try {
    await answerOf(database.transaction(STORE, 'readwrite').objectStore(STORE).add(made, NAME));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error;
  }
  return (await read(database)) ?? made;
}

const answerOf = <Answered>(request: IDBRequest<Answered>): Promise<Answered> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
  });
