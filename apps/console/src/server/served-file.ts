import { Readable } from 'node:stream';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { EvidenceRef, Recording } from '@visavis/domain/session/session';

/** A stored file from a byte on. */
export type Piece = { readonly evidence: EvidenceRef; readonly from: number };

/** What a browser gets as one file: stored files, or parts of them, one after the other. */
export type ServedFile = { readonly mediaType: string; readonly pieces: readonly Piece[] };

export const wholeFile = (evidence: EvidenceRef): ServedFile => ({
  mediaType: evidence.mediaType,
  pieces: [{ evidence, from: 0 }],
});

/** A recording as the seekable WebM that its head makes of it. */
export const playableFile = ({ head, raw, bodyFrom }: Recording): ServedFile => ({
  mediaType: head.mediaType,
  pieces: [
    { evidence: head, from: 0 },
    { evidence: raw, from: bodyFrom },
  ],
});

const lengthOf = ({ evidence, from }: Piece): number => evidence.sizeBytes - from;

export const sizeOf = ({ pieces }: ServedFile): number =>
  pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);

/** Changes with every byte of the file. */
export const etagOf = ({ pieces }: ServedFile): string =>
  `"${pieces.map(({ evidence, from }) => `${evidence.sha256}.${from}`).join('-')}"`;

/**
 * Reads bytes `from` to `to`, both included. Only what is asked for is opened, one stored file at a
 * time; whoever destroys the stream closes it. Rejects where the first bytes can't be had.
 */
export async function readFile(
  store: Pick<EvidenceStore, 'read'>,
  { pieces }: ServedFile,
  range: { readonly from: number; readonly to: number },
): Promise<Readable> {
  const bytes = bytesOf(store, pieces, range);
  const first = await bytes.next();
  return Readable.from(withFirst(first, bytes), { objectMode: false });
}

async function* withFirst(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>) {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function* bytesOf(
  store: Pick<EvidenceStore, 'read'>,
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<Buffer> {
  let startsAt = 0;
  for (const piece of pieces) {
    const endsAt = startsAt + lengthOf(piece);
    if (from < endsAt && to >= startsAt) {
      const shift = piece.from - startsAt;
      const first = Math.max(from, startsAt) + shift;
      const last = Math.min(to, endsAt - 1) + shift;
      yield* await store.read(piece.evidence, { from: first, to: last });
    }
    startsAt = endsAt;
  }
}
