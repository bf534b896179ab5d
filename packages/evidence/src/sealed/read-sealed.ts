import { Taker, type ByteSource } from './byte-source.ts';
import { openChunk } from './chunk.ts';
import type { Sealing } from './file-key.ts';
import { framedBytes, HEADER_BYTES } from './format.ts';
import type { Layout } from './open-sealed.ts';
import { SealedFileError } from './sealed-file-error.ts';

/** Plaintext bytes `from` to `to`, the latter not included. */
export type PlainRange = { readonly from: number; readonly to: number };

export const plainBytes = ({ chunkSizes }: Layout): number =>
  chunkSizes.reduce((sum, size) => sum + size, 0);

/**
 * The plaintext of a range, chunk by chunk. Only the chunks that it touches are read, in one go, and
 * one of them at a time is in memory; none leaves here that is not what was sealed at its place.
 */
export async function* readPlain(
  source: ByteSource,
  { sealing, layout }: { readonly sealing: Sealing; readonly layout: Layout },
  range: PlainRange,
): AsyncGenerator<Buffer> {
  const touched = chunksOf(layout, range);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return;
  const taker = new Taker(source.bytes(first.at, last.at + framedBytes(last.sizeBytes)));
  try {
    for (const { chunk, at, plainAt, sizeBytes } of touched) {
      const framed = await taker.take(framedBytes(sizeBytes));
      const isWhole = framed.length === framedBytes(sizeBytes);
      const plain = isWhole ? openChunk(sealing, framed, { chunk, isLast: false }) : undefined;
      if (plain?.length !== sizeBytes) throw notAsSealed(source, chunk, at);
      yield plain.subarray(Math.max(0, range.from - plainAt), range.to - plainAt);
    }
  } finally {
    await taker.close();
  }
}

type Touched = {
  readonly chunk: number;
  /** Where its frame begins in the file. */
  readonly at: number;
  /** Where its bytes begin in the plaintext. */
  readonly plainAt: number;
  readonly sizeBytes: number;
};

function chunksOf({ chunkSizes }: Layout, { from, to }: PlainRange): readonly Touched[] {
  const touched: Touched[] = [];
  let at = HEADER_BYTES;
  let plainAt = 0;
  for (const [chunk, sizeBytes] of chunkSizes.entries()) {
    if (plainAt >= to) break;
    if (plainAt + sizeBytes > from) touched.push({ chunk, at, plainAt, sizeBytes });
    at += framedBytes(sizeBytes);
    plainAt += sizeBytes;
  }
  return touched;
}

export const notAsSealed = ({ name }: ByteSource, chunk: number, byte: number) =>
  new SealedFileError(name, {
    byte,
    what: `chunk ${chunk} is not what was sealed there (changed, moved or of another file)`,
  });
