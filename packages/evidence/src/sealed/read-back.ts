import type { FileHandle } from 'node:fs/promises';
import { fileSource, Taker, type ByteSource } from './byte-source.ts';
import { openChunk } from './chunk.ts';
import type { FileName, Sealing } from './file-key.ts';
import {
  FRAME_BYTES,
  framedBytes,
  HEADER_BYTES,
  LENGTH_BYTES,
  MOST_CHUNK_BYTES,
  TAG_BYTES,
} from './format.ts';
import { readHeader, readLayout, requireHeader, type Layout } from './open-sealed.ts';
import { notAsSealed } from './read-sealed.ts';
import { lastPart } from './sealed-writer.ts';
import { startHash, type RunningHash } from './running-hash.ts';
import { SealedFileError } from './sealed-file-error.ts';

export type ReadBack = {
  readonly sizeBytes: number;
  /** Of the plaintext, and of the file itself. */
  readonly sha256: string;
  readonly ciphertextSha256: string;
  /** How many bytes at the end were no whole chunk and were taken away. */
  readonly tornBytes: number;
};

/** Sees the plaintext in order. */
export type Tap = (plain: Buffer) => void | Promise<void>;

type Pass = {
  readonly source: ByteSource;
  readonly sealing: Sealing;
  readonly plainHash: RunningHash;
  readonly cipherHash: RunningHash;
  readonly chunkSizes: number[];
  readonly tap: Tap | undefined;
};

/**
 * Reads a file that another process wrote, once and whole: authenticates and hashes all of it. One
 * that a crash left without its last part is given it, after what was written of a further chunk is
 * taken away. Doing it again gives the same.
 * @throws SealedFileError where anything but the end is not as it was sealed
 */
export async function readBack(
  file: FileHandle,
  {
    caseKey,
    name,
    tap,
  }: { readonly caseKey: Uint8Array; readonly name: FileName; readonly tap?: Tap },
): Promise<ReadBack> {
  const { size } = await file.stat();
  const source = fileSource(name.key, file, size);
  const sealing = requireHeader(caseKey, name, await readHeader(source));
  const hashes = { plainHash: startHash(size), cipherHash: startHash(size) };
  try {
    return await readAll(file, name, { source, sealing, ...hashes, chunkSizes: [], tap });
  } finally {
    await Promise.all([hashes.plainHash.close(), hashes.cipherHash.close()]);
  }
}

async function readAll(file: FileHandle, name: FileName, pass: Pass): Promise<ReadBack> {
  const { source, sealing, plainHash, cipherHash, chunkSizes } = pass;
  await cipherHash.update(sealing.header);
  const layout = await layoutOf(source, sealing);
  const end = await readChunks(pass, layout);
  if (!layout) await finish(file, pass, end);
  const ending = Buffer.concat(lastPart(sealing, chunkSizes));
  await requireSize(file, name, end + ending.length);
  await cipherHash.update(ending);
  return {
    sizeBytes: chunkSizes.reduce((sum, one) => sum + one, 0),
    sha256: await plainHash.digest(),
    ciphertextSha256: await cipherHash.digest(),
    tornBytes: layout ? 0 : source.sizeBytes - end,
  };
}

/** Nothing where a crash came before the last part. */
async function layoutOf(source: ByteSource, sealing: Sealing): Promise<Layout | undefined> {
  try {
    return await readLayout(source, sealing);
  } catch (error) {
    if (error instanceof SealedFileError) return undefined;
    throw error;
  }
}

/** Gives the place at which the whole chunks end. */
async function readChunks(pass: Pass, layout: Layout | undefined): Promise<number> {
  const { source, sealing, chunkSizes } = pass;
  const until = layout?.lastPartAt ?? source.sizeBytes;
  const taker = new Taker(source.bytes(HEADER_BYTES, until));
  let at = HEADER_BYTES;
  try {
    while (at < until) {
      const chunk = chunkSizes.length;
      const framed = await takeFrame(taker);
      const plain = framed && openChunk(sealing, framed, { chunk, isLast: false });
      if (!plain || plain.length === 0) {
        if (layout) throw notAsSealed(source, chunk, at);
        await requireTorn(source, at, chunk);
        return at;
      }
      at += framed.length;
      await passOn(pass, framed, plain);
    }
    return at;
  } finally {
    await taker.close();
  }
}

async function passOn(pass: Pass, framed: Buffer, plain: Buffer): Promise<void> {
  pass.chunkSizes.push(plain.length);
  await pass.cipherHash.update(framed);
  await pass.plainHash.update(plain);
  await pass.tap?.(plain);
}

async function takeFrame(taker: Taker): Promise<Buffer | undefined> {
  const length = await taker.take(LENGTH_BYTES);
  if (length.length < LENGTH_BYTES) return;
  const sealedBytes = length.readUInt32BE();
  if (sealedBytes < TAG_BYTES || sealedBytes > MOST_CHUNK_BYTES + TAG_BYTES) return;
  const sealed = await taker.take(sealedBytes);
  if (sealed.length < sealedBytes) return;
  return Buffer.concat([length, sealed]);
}

/**
 * What follows the whole chunks must be what a crash leaves: part of one chunk, part of the last
 * part, or the zeros that a file system puts where it lost power. Anything else was changed.
 */
async function requireTorn(source: ByteSource, at: number, chunk: number): Promise<void> {
  const most = Math.max(framedBytes(MOST_CHUNK_BYTES), chunk * LENGTH_BYTES + FRAME_BYTES);
  if (source.sizeBytes - at <= most) return;
  for await (const piece of source.bytes(at, source.sizeBytes)) {
    if (piece.some((byte) => byte !== 0)) throw notAsSealed(source, chunk, at);
  }
}

async function finish(file: FileHandle, pass: Pass, end: number): Promise<void> {
  await file.truncate(end);
  const ending = Buffer.concat(lastPart(pass.sealing, pass.chunkSizes));
  const { bytesWritten } = await file.write(ending, 0, ending.length, end);
  if (bytesWritten < ending.length) throw new Error(`The disk is full: ${pass.source.name}`);
  await file.sync();
}

async function requireSize(file: FileHandle, { key }: FileName, expected: number): Promise<void> {
  const { size } = await file.stat();
  if (size === expected) return;
  throw new SealedFileError(key, { byte: expected, what: 'somebody still writes to the file' });
}
