import { createCipheriv } from 'node:crypto';
import type { Sealing } from './file-key.ts';
import {
  chunkNonce,
  CIPHER,
  EMPTY_LAST_PART_BYTES,
  encodeNumbers,
  LENGTH_BYTES,
  MOST_CHUNK_BYTES,
  MOST_CHUNKS,
  TAG_BYTES,
} from './format.ts';

/**
 * Turns bytes into the bytes of one sealed file. It does no I/O: whoever has it writes what it
 * gives, in order, at best each list with one `writev`. Bytes are not copied on their way.
 *
 * There is one writer in the life of a `Sealing`: a second one would use its nonces again.
 */
export class SealedWriter {
  readonly #sealing: Sealing;
  readonly #chunkSizes: number[] = [];
  #isEnded = false;

  constructor(sealing: Sealing) {
    this.#sealing = sealing;
  }

  /** The first bytes of the file. */
  header(): Uint8Array {
    return this.#sealing.header;
  }

  /** Seals bytes, given in one piece or several, as a chunk, or as more where they are many. */
  seal(plain: Uint8Array | readonly Uint8Array[]): Buffer[] {
    if (this.#isEnded) throw new Error('A sealed file that was ended cannot grow');
    const pieces = plain instanceof Uint8Array ? [plain] : plain;
    return [...chunksOf(pieces)].flatMap((chunk) => this.#sealChunk(chunk.pieces, chunk.sizeBytes));
  }

  /** The last bytes of the file. What comes after a crash, without them, is a file that was cut. */
  end(): Buffer[] {
    if (this.#isEnded) throw new Error('A sealed file ends once');
    this.#isEnded = true;
    return lastPart(this.#sealing, this.#chunkSizes);
  }

  #sealChunk(pieces: readonly Uint8Array[], sizeBytes: number): Buffer[] {
    const chunk = this.#chunkSizes.length;
    if (chunk === MOST_CHUNKS) throw new Error(`A sealed file has at most ${MOST_CHUNKS} chunks`);
    this.#chunkSizes.push(sizeBytes);
    return frame(this.#sealing, chunkNonce(this.#sealing.noncePrefix, chunk, false), {
      pieces,
      sizeBytes,
    });
  }
}

/** The end of a file with these chunks: their sizes, sealed, then the length of all of it. */
export function lastPart(sealing: Sealing, chunkSizes: readonly number[]): Buffer[] {
  const index = encodeNumbers(chunkSizes);
  const nonce = chunkNonce(sealing.noncePrefix, chunkSizes.length, true);
  const framed = frame(sealing, nonce, { pieces: [index], sizeBytes: index.length });
  return [...framed, encodeNumbers([EMPTY_LAST_PART_BYTES + index.length])];
}

type Pieces = { readonly pieces: readonly Uint8Array[]; readonly sizeBytes: number };

function frame(sealing: Sealing, nonce: Uint8Array, { pieces, sizeBytes }: Pieces): Buffer[] {
  const length = Buffer.allocUnsafe(LENGTH_BYTES);
  length.writeUInt32BE(sizeBytes + TAG_BYTES);
  const cipher = createCipheriv(CIPHER, sealing.fileKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(length);
  const framed = [length];
  for (const piece of pieces) framed.push(cipher.update(piece));
  cipher.final();
  framed.push(cipher.getAuthTag());
  return framed;
}

/** Divides pieces into chunks that are not too long and never empty. */
function* chunksOf(pieces: readonly Uint8Array[]): Generator<Pieces> {
  let chunk: Uint8Array[] = [];
  let sizeBytes = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + MOST_CHUNK_BYTES - sizeBytes);
      chunk.push(taken);
      at += taken.length;
      sizeBytes += taken.length;
      if (sizeBytes < MOST_CHUNK_BYTES) continue;
      yield { pieces: chunk, sizeBytes };
      chunk = [];
      sizeBytes = 0;
    }
  }
  if (sizeBytes > 0) yield { pieces: chunk, sizeBytes };
}
