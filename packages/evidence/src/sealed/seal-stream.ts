import { createHash } from 'node:crypto';
import { MOST_CHUNK_BYTES } from './format.ts';
import type { SealedWriter } from './sealed-writer.ts';

/** What is known of a file once it was sealed to its end. */
export type SealedSizes = {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly ciphertextSha256: string;
};

/** The bytes of a sealed file of all that comes, in chunks as long as may be. Calls `onEnd` last. */
export async function* sealStream(
  writer: SealedWriter,
  plain: AsyncIterable<Uint8Array>,
  onEnd: (sizes: SealedSizes) => void,
): AsyncGenerator<Buffer> {
  const plainHash = createHash('sha256');
  const cipherHash = createHash('sha256');
  let sizeBytes = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const whole = (pieces: readonly Uint8Array[]) => {
    const bytes = Buffer.concat(pieces);
    cipherHash.update(bytes);
    return bytes;
  };

  yield whole([writer.header()]);
  for await (const piece of plain) {
    plainHash.update(piece);
    sizeBytes += piece.length;
    waiting.push(piece);
    waitingBytes += piece.length;
    if (waitingBytes < MOST_CHUNK_BYTES) continue;
    yield whole(writer.seal(waiting));
    waiting = [];
    waitingBytes = 0;
  }
  yield whole([...writer.seal(waiting), ...writer.end()]);
  onEnd({
    sizeBytes,
    sha256: plainHash.digest('hex'),
    ciphertextSha256: cipherHash.digest('hex'),
  });
}
