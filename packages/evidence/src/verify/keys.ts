import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Signed } from '@visavis/domain/journal/head';
import { PackageFault } from './fault.ts';

const BLOCK = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g;
const COMMENT = /^#.*$/gm;

/**
 * The public keys of a text in PEM, Ed25519 each. Nothing but keys and lines of comment may stand
 * there: a package that is named in place of its key would vouch for itself.
 * @throws Error where that is not so
 */
export function readPublicKeys(pem: string): readonly KeyObject[] {
  const blocks = pem.match(BLOCK) ?? [];
  if (blocks.length === 0 || pem.replace(BLOCK, '').replace(COMMENT, '').trim() !== '')
    throw new Error('is not a file of public keys in PEM (BEGIN PUBLIC KEY)');
  return blocks.map((block) => {
    const key = createPublicKey(block);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('holds a key that is not Ed25519');
    return key;
  });
}

/** Where a signature stands, for the fault. */
export type Signature = Signed & { readonly file: string; readonly place: string };

/** @throws PackageFault where none of the keys made this signature of this text */
export function requireSignature(
  text: string,
  { keyId, signature, file, place }: Signature,
  keys: readonly KeyObject[],
): void {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 can say the same bytes in several ways; one of them is ours.
  const isPlain = bytes.toString('base64') === signature;
  const isOurs = keys.some((key) => verify(null, Buffer.from(text, 'utf8'), key, bytes));
  if (isPlain && isOurs) return;
  throw new PackageFault(
    file,
    place,
    `the signature, made under the name ${keyId}, does not hold for this text and the trusted keys`,
  );
}
