import type { FileHandle } from 'node:fs/promises';

/** A sealed file, wherever it lies: on this machine or in a bucket. */
export type ByteSource = {
  /** What errors call it. */
  readonly name: string;
  readonly sizeBytes: number;
  /** The bytes `from` to `to`, the latter not included, in pieces of any size. */
  bytes(from: number, to: number): AsyncIterable<Uint8Array>;
};

const READ_BYTES = 256 * 1024;

/** An open file. Each reading has its own position. */
export const fileSource = (name: string, file: FileHandle, sizeBytes: number): ByteSource => ({
  name,
  sizeBytes,
  async *bytes(from, to) {
    for (let at = from; at < to;) {
      const piece = Buffer.allocUnsafeSlow(Math.min(READ_BYTES, to - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  },
});

/** Takes as many bytes as are asked for, however the pieces were cut. */
export class Taker {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Fewer bytes only where there are no more. */
  async take(count: number): Promise<Buffer> {
    if (this.#rest.length < count) await this.#collect(count);
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  /** Lets go of what lies behind the pieces. To be called whatever happened. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  async #collect(count: number): Promise<void> {
    const collected: Uint8Array[] = [this.#rest];
    let sizeBytes = this.#rest.length;
    while (sizeBytes < count) {
      const next = await this.#pieces.next();
      if (next.done) break;
      collected.push(next.value);
      sizeBytes += next.value.length;
    }
    this.#rest = Buffer.concat(collected, sizeBytes);
  }
}

/** A part of a source, in one piece; shorter only where the source ends. */
export async function readBytes(source: ByteSource, from: number, to: number): Promise<Buffer> {
  const taker = new Taker(source.bytes(from, to));
  try {
    return await taker.take(to - from);
  } finally {
    await taker.close();
  }
}
