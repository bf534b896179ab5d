import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newSealing } from './file-key.ts';
import { framedBytes, HEADER_BYTES, MOST_CHUNK_BYTES } from './format.ts';
import { readHeader, readLayout, requireHeader } from './open-sealed.ts';
import { plainBytes, readPlain } from './read-sealed.ts';
import { SealedFileError } from './sealed-file-error.ts';
import { SealedWriter } from './sealed-writer.ts';
import { bytesSource, CASE_KEY, NAME, sealed, unseal } from './testing.ts';

const CHUNKS = ['first', 'the second', 'the third chunk', 'end'].map((text) => Buffer.from(text));
const PLAIN = Buffer.concat(CHUNKS);
const FILE = sealed(CHUNKS);

/** Where each chunk begins in FILE, and where the last part does. */
const STARTS = CHUNKS.reduce<number[]>(
  (starts, chunk) => [...starts, (starts.at(-1) ?? 0) + framedBytes(chunk.length)],
  [HEADER_BYTES],
);
const frameOf = (chunk: number, file = FILE) => file.subarray(STARTS[chunk], STARTS[chunk + 1]);
const withFrames = (order: readonly number[], file = FILE) =>
  Buffer.concat([
    file.subarray(0, HEADER_BYTES),
    ...order.map((chunk) => frameOf(chunk, file)),
    file.subarray(STARTS[CHUNKS.length]),
  ]);

async function faultOf(file: Buffer, range?: { from: number; to: number }): Promise<string> {
  const fault = await unseal(bytesSource(file), range).catch((error: unknown) => error);
  if (!(fault instanceof SealedFileError)) throw new Error('No fault was found', { cause: fault });
  return fault.message;
}

test('what was sealed comes back', async () => {
  expect(await unseal(bytesSource(FILE))).toEqual(PLAIN);
  expect(await unseal(bytesSource(sealed([])))).toEqual(Buffer.alloc(0));
});

test('nothing of the plaintext or of a key is in the file', () => {
  const sealing = newSealing(CASE_KEY, NAME);
  const writer = new SealedWriter(sealing);
  const file = Buffer.concat([writer.header(), ...writer.seal(PLAIN), ...writer.end()]);
  for (const secret of [PLAIN, sealing.fileKey, CASE_KEY])
    expect(file.includes(Buffer.from(secret).subarray(0, 8))).toBe(false);
});

test('many bytes become chunks that are not too long, whatever pieces they came in', async () => {
  const bytes = randomBytes(2 * MOST_CHUNK_BYTES + 5);
  const pieces = [bytes.subarray(0, 100), bytes.subarray(100, 300_000), bytes.subarray(300_000)];
  const writer = new SealedWriter(newSealing(CASE_KEY, NAME));
  const file = Buffer.concat([writer.header(), ...writer.seal(pieces), ...writer.end()]);
  const source = bytesSource(file, 10_000);
  const sealing = requireHeader(CASE_KEY, NAME, await readHeader(source));
  const { chunkSizes } = await readLayout(source, sealing);
  expect(chunkSizes).toEqual([MOST_CHUNK_BYTES, MOST_CHUNK_BYTES, 5]);
  expect((await unseal(source)).equals(bytes)).toBe(true);
});

test('no bytes make no chunk, and after its end a file does not grow', () => {
  const writer = new SealedWriter(newSealing(CASE_KEY, NAME));
  expect(writer.seal([])).toEqual([]);
  expect(writer.seal(Buffer.alloc(0))).toEqual([]);
  writer.end();
  expect(() => writer.seal(PLAIN)).toThrow('cannot grow');
  expect(() => writer.end()).toThrow('ends once');
});

test('each changed bit is found, and the fault names the file', async () => {
  for (let at = 0; at < FILE.length; at += 1) {
    for (const bit of [1, 128]) {
      const changed = Buffer.from(FILE);
      changed[at]! ^= bit;
      expect(await faultOf(changed)).toContain(`Evidence ${NAME.key}, byte `);
    }
  }
});

test.each([
  [0, 'byte 0: no sealed file of version 1'],
  [7, 'byte 0: no sealed file of version 1'],
  [20, 'byte 0: the header is damaged'],
  [HEADER_BYTES - 1, 'byte 0: the header is damaged'],
  [STARTS[1]! + 8, `byte ${STARTS[1]}: chunk 1 is not what was sealed`],
  [STARTS[2]!, `byte ${STARTS[2]}: chunk 2 is not what was sealed`],
  [STARTS[4]! + 5, `byte ${STARTS[4]}: the last part is damaged`],
])('a change of byte %i is reported as %s', async (at, words) => {
  const changed = Buffer.from(FILE);
  changed[at]! ^= 1;
  expect(await faultOf(changed)).toContain(words);
});

test('a file that was cut is refused at each length', async () => {
  for (let length = 0; length < FILE.length; length += 1)
    expect(await faultOf(FILE.subarray(0, length))).toMatch(/byte \d+: (no sealed|the )/);
});

test('bytes after the end are found', async () => {
  expect(await faultOf(Buffer.concat([FILE, Buffer.alloc(1)]))).toContain('the last part');
});

test.each([
  ['swapped', [0, 2, 1, 3]],
  ['doubled', [0, 1, 1, 2, 3]],
  ['left out', [0, 1, 3]],
  ['left out at the end', [0, 1, 2]],
  ['reversed', [3, 2, 1, 0]],
])('chunks that were %s are found', async (_, order) => {
  expect(await faultOf(withFrames(order))).toMatch(/byte \d+: (chunk \d|the chunks of|the index)/);
});

test('chunks of the same length that changed places are found', async () => {
  const file = sealed([Buffer.from('aaaa'), Buffer.from('bbbb')]);
  const one = HEADER_BYTES + framedBytes(4);
  const two = one + framedBytes(4);
  const parts = [[0, HEADER_BYTES], [one, two], [HEADER_BYTES, one], [two]];
  const swapped = Buffer.concat(parts.map(([from, to]) => file.subarray(from, to)));
  expect(await faultOf(swapped)).toContain(`byte ${HEADER_BYTES}: chunk 0 is not what was sealed`);
});

test('a chunk, an end or a header of another file does not fit', async () => {
  const other = sealed(CHUNKS);
  const parts = (...files: readonly Buffer[]) =>
    Buffer.concat([
      files[0]!.subarray(0, HEADER_BYTES),
      files[1]!.subarray(HEADER_BYTES, STARTS[4]),
      files[2]!.subarray(STARTS[4]),
    ]);
  expect(await faultOf(parts(FILE, other, FILE))).toContain('chunk 0 is not what was sealed');
  expect(await faultOf(parts(FILE, FILE, other))).toContain('the last part is damaged');
  expect(await faultOf(parts(other, FILE, FILE))).toContain('the last part is damaged');
});

test.each([
  ['the key of another case', { name: NAME, caseKey: Buffer.alloc(32, 8) }],
  ['the name of another file', { name: { ...NAME, key: 'case-1/other.mkv' }, caseKey: CASE_KEY }],
  ['the name of another case', { name: { ...NAME, caseId: 'case-2' }, caseKey: CASE_KEY }],
])('under %s nothing opens', async (_, under) => {
  const opening = unseal(bytesSource(FILE), undefined, under);
  await expect(opening).rejects.toMatchObject({
    name: 'SealedFileError',
    message: `Evidence ${under.name.key}, byte 0: the header is damaged, or was made for another file or with the key of another case`,
  });
});

test('any range of any chunks gives exactly its bytes', async () => {
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(chunks, fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 90 }), check),
  );

  async function check(parts: Uint8Array[], one: number, other: number, pieceBytes: number) {
    const plain = Buffer.concat(parts);
    const range = { from: Math.min(one, other), to: Math.max(one, other) };
    const source = bytesSource(sealed(parts), pieceBytes);
    expect(await unseal(source, range)).toEqual(plain.subarray(range.from, range.to));
  }
});

test('a range reads only the chunks that it touches', async () => {
  const file = sealed(Array.from({ length: 100 }, () => randomBytes(1000)));
  const read: (readonly [number, number])[] = [];
  const source = bytesSource(file, 4096);
  const noting = {
    ...source,
    bytes(from: number, to: number) {
      read.push([from, to]);
      return source.bytes(from, to);
    },
  };
  const sealing = requireHeader(CASE_KEY, NAME, await readHeader(noting));
  const layout = await readLayout(noting, sealing);
  read.length = 0;
  const pieces: Buffer[] = [];
  for await (const piece of readPlain(noting, { sealing, layout }, { from: 50_500, to: 51_500 }))
    pieces.push(piece);
  expect(Buffer.concat(pieces)).toHaveLength(1000);
  const at = (chunk: number) => HEADER_BYTES + chunk * framedBytes(1000);
  expect(read).toEqual([[at(50), at(52)]]);
  expect(plainBytes(layout)).toBe(100_000);
});

test('a damaged chunk spoils no range that does not touch it', async () => {
  const changed = Buffer.from(FILE);
  changed[STARTS[2]! + 6]! ^= 1;
  expect(await unseal(bytesSource(changed), { from: 0, to: 15 })).toEqual(PLAIN.subarray(0, 15));
  expect(await faultOf(changed, { from: 14, to: 16 })).toContain('chunk 2');
});
