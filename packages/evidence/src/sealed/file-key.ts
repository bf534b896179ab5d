import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  CIPHER,
  decodeHeader,
  encodeHeader,
  KEY_BYTES,
  NONCE_BYTES,
  PREFIX_BYTES,
  TAG_BYTES,
} from './format.ts';
import { inContext } from './in-context.ts';

/** Which file it is. A header opens under these names only. */
export type FileName = { readonly caseId: string; readonly key: string };

/** All that is needed to write one sealed file. `fileKey` is a secret. */
export type Sealing = {
  readonly header: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly noncePrefix: Uint8Array;
};

/** The random parts of a header; only the test vectors choose them. */
export type HeaderChance = {
  readonly fileKey: Uint8Array;
  readonly wrapNonce: Uint8Array;
  readonly noncePrefix: Uint8Array;
};

const newChance = (): HeaderChance => ({
  fileKey: randomBytes(KEY_BYTES),
  wrapNonce: randomBytes(NONCE_BYTES),
  noncePrefix: randomBytes(PREFIX_BYTES),
});

/** Makes the key of a new file and the header that holds it, wrapped by the key of its case. */
export function newSealing(
  caseKey: Uint8Array,
  name: FileName,
  chance: HeaderChance = newChance(),
): Sealing {
  const { fileKey, wrapNonce, noncePrefix } = chance;
  const cipher = createCipheriv(CIPHER, caseKey, wrapNonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(headerContext(name, noncePrefix));
  const wrappedKey = Buffer.concat([
    wrapNonce,
    cipher.update(fileKey),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const prefix = Buffer.from(noncePrefix);
  return { header: encodeHeader({ wrappedKey, noncePrefix: prefix }), fileKey, noncePrefix };
}

/** Opens the header of a file. Nothing where it is damaged, of another file or of another case. */
export function openHeader(
  caseKey: Uint8Array,
  name: FileName,
  header: Buffer,
): Sealing | undefined {
  const decoded = decodeHeader(header);
  if (!decoded) return;
  const { wrappedKey, noncePrefix } = decoded;
  const nonce = wrappedKey.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, caseKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(headerContext(name, noncePrefix));
  decipher.setAuthTag(wrappedKey.subarray(NONCE_BYTES + KEY_BYTES));
  const fileKey = decipher.update(wrappedKey.subarray(NONCE_BYTES, NONCE_BYTES + KEY_BYTES));
  try {
    decipher.final();
  } catch {
    return;
  }
  return { header, fileKey, noncePrefix };
}

const headerContext = ({ caseId, key }: FileName, noncePrefix: Uint8Array): Buffer =>
  inContext('visavis-file-key-1', caseId, key, noncePrefix);
