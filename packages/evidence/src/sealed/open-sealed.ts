import { readBytes, type ByteSource } from './byte-source.ts';
import { openChunk } from './chunk.ts';
import { openHeader, type FileName, type Sealing } from './file-key.ts';
import {
  decodeHeader,
  decodeNumbers,
  EMPTY_LAST_PART_BYTES,
  framedBytes,
  HEADER_BYTES,
  LENGTH_BYTES,
  MOST_CHUNK_BYTES,
  MOST_CHUNKS,
} from './format.ts';
import { SealedFileError } from './sealed-file-error.ts';

/** So much of the end is read at once: the whole index of a recording of two hours. */
const TAIL_BYTES = 32 * 1024;

/** Where everything is in a sealed file. None of it is secret. */
export type Layout = {
  readonly header: Buffer;
  /** The plaintext sizes of its chunks. */
  readonly chunkSizes: readonly number[];
  /** Where the last part begins. */
  readonly lastPartAt: number;
};

/** @throws SealedFileError where it is not the header of this file under this key */
export function requireHeader(caseKey: Uint8Array, name: FileName, header: Buffer): Sealing {
  const sealing = openHeader(caseKey, name, header);
  if (sealing) return sealing;
  const what = decodeHeader(header)
    ? 'the header is damaged, or was made for another file or with the key of another case'
    : `no sealed file of version 1 begins here (${header.length} bytes)`;
  throw new SealedFileError(name.key, { byte: 0, what });
}

export const readHeader = (source: ByteSource): Promise<Buffer> =>
  readBytes(source, 0, Math.min(HEADER_BYTES, source.sizeBytes));

/**
 * Reads the index at the end of a file.
 * @throws SealedFileError where there is none, as in a file that was cut, or it fits not
 */
export async function readLayout(source: ByteSource, sealing: Sealing): Promise<Layout> {
  const framed = await readLastPart(source);
  const chunk = (framed.length - EMPTY_LAST_PART_BYTES) / LENGTH_BYTES;
  const lastPartAt = source.sizeBytes - framed.length;
  const index = openChunk(sealing, framed.subarray(0, -LENGTH_BYTES), { chunk, isLast: true });
  if (!index) throw fault(source, lastPartAt, 'the last part is damaged or of another file');
  const chunkSizes = decodeNumbers(index);
  const odd = chunkSizes.findIndex((size) => size < 1 || size > MOST_CHUNK_BYTES);
  if (odd >= 0) throw fault(source, lastPartAt, `the index gives chunk ${odd} a wrong size`);
  const ends = chunkSizes.reduce((at, size) => at + framedBytes(size), HEADER_BYTES);
  if (ends !== lastPartAt)
    throw fault(source, lastPartAt, `the chunks of the index end at byte ${ends}`);
  return { header: Buffer.from(sealing.header), chunkSizes, lastPartAt };
}

async function readLastPart(source: ByteSource): Promise<Buffer> {
  const { sizeBytes } = source;
  if (sizeBytes < HEADER_BYTES + EMPTY_LAST_PART_BYTES) throw cutShort(source);
  const tail = await readBytes(source, Math.max(HEADER_BYTES, sizeBytes - TAIL_BYTES), sizeBytes);
  if (tail.length < EMPTY_LAST_PART_BYTES) throw cutShort(source);
  const length = tail.readUInt32BE(tail.length - LENGTH_BYTES);
  const chunks = (length - EMPTY_LAST_PART_BYTES) / LENGTH_BYTES;
  const mayBe = Number.isInteger(chunks) && chunks >= 0 && chunks <= MOST_CHUNKS;
  if (!mayBe || length > sizeBytes - HEADER_BYTES) throw cutShort(source);
  if (length <= tail.length) return tail.subarray(tail.length - length);
  return readBytes(source, sizeBytes - length, sizeBytes);
}

const cutShort = (source: ByteSource) =>
  fault(source, source.sizeBytes, 'the last part is missing: the file was cut short');

const fault = ({ name }: ByteSource, byte: number, what: string) =>
  new SealedFileError(name, { byte, what });
