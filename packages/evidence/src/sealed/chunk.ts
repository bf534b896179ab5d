import { createDecipheriv } from 'node:crypto';
import type { Sealing } from './file-key.ts';
import { chunkNonce, CIPHER, LENGTH_BYTES, TAG_BYTES } from './format.ts';

export type ChunkPlace = { readonly chunk: number; readonly isLast: boolean };

/** Opens a chunk with its frame. Nothing where it isn't exactly the chunk that was sealed there. */
export function openChunk(
  { fileKey, noncePrefix }: Sealing,
  framed: Buffer,
  { chunk, isLast }: ChunkPlace,
): Buffer | undefined {
  const sealedBytes = framed.length - LENGTH_BYTES;
  if (sealedBytes < TAG_BYTES || framed.readUInt32BE() !== sealedBytes) return;
  const nonce = chunkNonce(noncePrefix, chunk, isLast);
  const decipher = createDecipheriv(CIPHER, fileKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(framed.subarray(0, LENGTH_BYTES));
  decipher.setAuthTag(framed.subarray(framed.length - TAG_BYTES));
  const plain = decipher.update(framed.subarray(LENGTH_BYTES, framed.length - TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return;
  }
  return plain;
}
