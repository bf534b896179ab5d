import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { framedBytes, HEADER_BYTES, MOST_CHUNK_BYTES } from './format.ts';
import { readBack } from './read-back.ts';
import { bytesSource, CASE_KEY, NAME, sealed, unseal, withFile } from './testing.ts';

const CHUNKS = ['first', 'the second', 'the third chunk'].map((text) => Buffer.from(text));
const FILE = sealed(CHUNKS);
const LAST_PART_AT = CHUNKS.reduce((at, { length }) => at + framedBytes(length), HEADER_BYTES);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-back-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads a file back and gives what is on disk then. */
const finish = (bytes: Buffer) =>
  withFile(folder, bytes, async (file, path) => {
    const seen: Buffer[] = [];
    const tap = (plain: Buffer) => void seen.push(plain);
    const found = await readBack(file, { caseKey: CASE_KEY, name: NAME, tap });
    return { ...found, seen: Buffer.concat(seen), onDisk: await readFile(path) };
  });

test('a whole file is authenticated, hashed, shown, and left as it is', async () => {
  const plain = Buffer.concat(CHUNKS);
  const found = await finish(FILE);
  expect(found).toEqual({
    sizeBytes: plain.length,
    sha256: sha256(plain),
    ciphertextSha256: sha256(FILE),
    tornBytes: 0,
    seen: plain,
    onDisk: FILE,
  });
});

test('a file that a crash cut at any place keeps its whole chunks and gets an end', async () => {
  for (let length = HEADER_BYTES; length < FILE.length; length += 1) {
    const found = await finish(FILE.subarray(0, length));
    const kept = wholeChunks(length);
    expect(found.seen).toEqual(Buffer.concat(kept));
    expect(found.ciphertextSha256).toBe(sha256(found.onDisk));
    expect(await unseal(bytesSource(found.onDisk))).toEqual(found.seen);
    expect(found.tornBytes).toBe(length - sizeOf(kept));
    const again = await finish(found.onDisk);
    expect(again).toEqual({ ...found, tornBytes: 0 });
  }

  function sizeOf(chunks: readonly Buffer[]) {
    return chunks.reduce((at, chunk) => at + framedBytes(chunk.length), HEADER_BYTES);
  }
  function wholeChunks(length: number) {
    return CHUNKS.filter((_, chunk) => sizeOf(CHUNKS.slice(0, chunk + 1)) <= length);
  }
});

test('a file without its whole header is refused', async () => {
  const finishing = finish(FILE.subarray(0, HEADER_BYTES - 1));
  await expect(finishing).rejects.toThrow(`Evidence ${NAME.key}, byte 0: no sealed file`);
});

test('zeros that a power cut left at the end are taken away', async () => {
  const cut = Buffer.concat([FILE.subarray(0, LAST_PART_AT), Buffer.alloc(3 * MOST_CHUNK_BYTES)]);
  const { seen, onDisk } = await finish(cut);
  expect(seen).toEqual(Buffer.concat(CHUNKS));
  expect(onDisk).toEqual(FILE);
});

test('a chunk that was changed in the middle of a long unfinished file is no torn end', async () => {
  const chunks = Array.from({ length: 4 }, (_, index) => Buffer.alloc(MOST_CHUNK_BYTES, index));
  const changed = sealed(chunks).subarray(0, HEADER_BYTES + 4 * framedBytes(MOST_CHUNK_BYTES));
  const at = HEADER_BYTES + framedBytes(MOST_CHUNK_BYTES);
  changed[at + 100]! ^= 1;
  await expect(finish(changed)).rejects.toThrow(`byte ${at}: chunk 1 is not what was sealed`);
});

test('a chunk that was changed in a finished file is no torn end', async () => {
  const changed = Buffer.from(FILE);
  changed[LAST_PART_AT - 1]! ^= 1;
  await expect(finish(changed)).rejects.toThrow('chunk 2 is not what was sealed');
});

test('a file to which somebody still writes is refused', async () => {
  const finishing = withFile(folder, FILE, async (file, path) => {
    const other = await open(path, 'a');
    const tap = async () => void (await other.appendFile('more'));
    await readBack(file, { caseKey: CASE_KEY, name: NAME, tap }).finally(() => other.close());
  });
  await expect(finishing).rejects.toThrow('somebody still writes');
});
