import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { headText, type Signed } from '@visavis/domain/journal/head';
import type { HeadSigner } from '@visavis/use-cases/ports';

export type PublicKey = { readonly id: string; readonly pem: string };

/** Signs for this installation, and says with which public keys that can be checked. */
export type Signer = HeadSigner & {
  /** The name of the key in use. */
  readonly keyId: string;
  signText(text: string): Signed;
  /** The one in use first, then those of before. */
  readonly publicKeys: readonly PublicKey[];
};

/** PKCS #8 around the 32 bytes of an Ed25519 private key (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs by Ed25519 with the first key; the others are there for what they have signed before. */
export function createHeadSigner(
  secrets: readonly { readonly id: string; readonly key: Uint8Array }[],
): Signer {
  const keys = secrets.map(({ id, key }) => ({ id, privateKey: privateKeyOf(key) }));
  const [current] = keys;
  if (!current) throw new Error('There is no key to sign with');
  const signText = (text: string): Signed => ({
    keyId: current.id,
    signature: sign(null, Buffer.from(text, 'utf8'), current.privateKey).toString('base64'),
  });
  return {
    keyId: current.id,
    signText,
    sign: (head) => signText(headText(head)),
    publicKeys: keys.map(({ id, privateKey }) => ({
      id,
      pem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    })),
  };
}

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
