/**
 * The bytes of a sealed file. What they mean and why: docs/sealed-files.md.
 *
 * header | chunk 0 | chunk 1 | … | last part
 */

const MAGIC = Buffer.from('VISAVIS\u0001', 'latin1');

export const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const PREFIX_BYTES = 7;
export const LENGTH_BYTES = 4;

export const WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;
export const HEADER_BYTES = MAGIC.length + WRAPPED_KEY_BYTES + PREFIX_BYTES;

/** What a chunk has around its bytes: the length in front, the tag behind. */
export const FRAME_BYTES = LENGTH_BYTES + TAG_BYTES;
export const MOST_CHUNK_BYTES = 256 * 1024;
/** With one chunk a second that is twelve days; in whole chunks it is 256 GiB. */
export const MOST_CHUNKS = 1024 * 1024;
/** The last part without its index: a frame, and its own length once more at the very end. */
export const EMPTY_LAST_PART_BYTES = FRAME_BYTES + LENGTH_BYTES;

export type Header = { readonly wrappedKey: Buffer; readonly noncePrefix: Buffer };

export function encodeHeader({ wrappedKey, noncePrefix }: Header): Buffer {
  return Buffer.concat([MAGIC, wrappedKey, noncePrefix], HEADER_BYTES);
}

/** Nothing where the bytes are not the header of a sealed file of this version. */
export function decodeHeader(bytes: Buffer): Header | undefined {
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return;
  const keyEnd = MAGIC.length + WRAPPED_KEY_BYTES;
  return {
    wrappedKey: bytes.subarray(MAGIC.length, keyEnd),
    noncePrefix: bytes.subarray(keyEnd, HEADER_BYTES),
  };
}

/** A nonce of STREAM: prefix, number of the chunk, and whether it is the last one. */
export function chunkNonce(noncePrefix: Uint8Array, chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.set(noncePrefix, 0);
  nonce.writeUInt32BE(chunk, PREFIX_BYTES);
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
  return nonce;
}

export function encodeNumbers(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * LENGTH_BYTES);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number, at * LENGTH_BYTES);
  return bytes;
}

export function decodeNumbers(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; at += LENGTH_BYTES) numbers.push(bytes.readUInt32BE(at));
  return numbers;
}

/** How many bytes a chunk takes in the file. */
export const framedBytes = (plainBytes: number): number => plainBytes + FRAME_BYTES;
