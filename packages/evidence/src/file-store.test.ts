import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import fc from 'fast-check';
import type { EvidenceStore } from './evidence-store.ts';
import { createFileStore } from './file-store.ts';

const caseId = 'case-1' as CaseId;
const bytes = Buffer.from('evidence that must not change');
let folder: string;
let store: EvidenceStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  store = createFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const put = (source: Parameters<EvidenceStore['put']>[3]) =>
  store.put(caseId, 'SNAPSHOT', 'image/webp', source);

test('bytes, a stream and a file are stored with their size and hash', async () => {
  const path = join(folder, 'source.bin');
  await writeFile(path, bytes);
  const chunks = Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]);
  for (const source of [bytes, chunks, { file: path }]) {
    const evidence = await put(source);
    expect(evidence.key).toMatch(/^case-1\/snapshot-[0-9a-f-]{36}\.webp$/);
    expect(evidence.sizeBytes).toBe(bytes.length);
    expect(evidence.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await buffer(await store.read(evidence))).toEqual(bytes);
  }
});

test('an empty file and a large one come back as they were', async () => {
  const large = Buffer.alloc(3_000_001, 'x');
  for (const content of [Buffer.alloc(0), large]) {
    const read = await buffer(await store.read(await put(content)));
    expect(read.equals(content)).toBe(true);
  }
});

test('any range gives exactly its bytes', async () => {
  const evidence = await put(bytes);
  const position = fc.nat(bytes.length - 1);
  await fc.assert(
    fc.asyncProperty(position, position, async (one, other) => {
      const range = { from: Math.min(one, other), to: Math.max(one, other) };
      const read = await buffer(await store.read(evidence, range));
      expect(read).toEqual(bytes.subarray(range.from, range.to + 1));
    }),
  );
  expect(await buffer(await store.read(evidence, { from: 4 }))).toEqual(bytes.subarray(4));
});

test('a range beyond the end is refused', async () => {
  const evidence = await put(bytes);
  const reading = store.read(evidence, { from: bytes.length });
  await expect(reading).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
});

test('what is not there is not found', async () => {
  const evidence = await put(bytes);
  await rm(join(folder, evidence.key));
  await expect(store.read(evidence)).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
});

test.each(['../source.bin', 'case-1/../../etc/passwd', '/etc/passwd', 'case-1', 'case-1/', ''])(
  'a key that leads elsewhere is refused: %s',
  async (key) => {
    const reading = store.read({ ...(await put(bytes)), key });
    await expect(reading).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
  },
);

test('a case identifier that leads elsewhere is refused', async () => {
  const putting = store.put('../other' as CaseId, 'REPORT', 'application/pdf', bytes);
  await expect(putting).rejects.toThrow('cannot name a folder');
});

test('a changed byte is reported with the name of the file', async () => {
  const evidence = await put(bytes);
  await writeFile(join(folder, evidence.key), Buffer.from(bytes).fill('X', 3, 4));
  await expect(store.read(evidence).then(buffer)).rejects.toThrow(`${evidence.key} has the hash`);
});

test('a file that grew is reported with its name', async () => {
  const evidence = await put(bytes);
  await appendFile(join(folder, evidence.key), 'x');
  await expect(store.read(evidence)).rejects.toThrow(
    `${evidence.key} has 30 bytes, 29 were stored`,
  );
});

test('a source that breaks off leaves nothing behind', async () => {
  const before = await readdir(join(folder, caseId));
  const breaking = Readable.from(
    (async function* () {
      yield bytes;
      throw new Error('the camera was unplugged');
    })(),
  );
  await expect(put(breaking)).rejects.toThrow('the camera was unplugged');
  expect(await readdir(join(folder, caseId))).toEqual(before);
});
