import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import fc from 'fast-check';
import type { EvidenceStore } from '../evidence-store.ts';
import { SealedWriter } from '../sealed/sealed-writer.ts';
import { memoryCaseKeys } from '../testing/memory-case-keys.ts';
import { createLocalFiles } from './local-files.ts';
import { createSealedStore } from './sealed-store.ts';

const caseId = 'case-1' as CaseId;
const other = 'case-2' as CaseId;
const bytes = Buffer.from('evidence that must not change');
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
let folder: string;
let store: EvidenceStore;

const aStore = (caseKeys = memoryCaseKeys()) =>
  createSealedStore({ files: createLocalFiles(folder), caseKeys });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  store = aStore();
});
afterAll(() => rm(folder, { recursive: true }));

const put = (source: Parameters<EvidenceStore['put']>[3], of = caseId) =>
  store.put(of, 'SNAPSHOT', 'image/webp', source);
const onDisk = (key: string) => readFile(join(folder, key));

test('bytes, a stream and a file are stored sealed, with their size and hashes', async () => {
  const path = join(folder, 'source.bin');
  await writeFile(path, bytes);
  const chunks = Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]);
  for (const source of [bytes, chunks, { file: path }]) {
    const evidence = await put(source);
    expect(evidence).toEqual({
      key: expect.stringMatching(/^case-1\/snapshot-[0-9a-f-]{36}\.webp$/),
      mediaType: 'image/webp',
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      ciphertextSha256: sha256(await onDisk(evidence.key)),
    });
    expect(await buffer(await store.read(evidence))).toEqual(bytes);
    expect((await onDisk(evidence.key)).includes(bytes.subarray(0, 8))).toBe(false);
    expect((await stat(join(folder, evidence.key))).mode & 0o777).toBe(0o600);
  }
});

test('an empty file and a large one come back as they were', async () => {
  const large = Buffer.alloc(3_000_001, 'x');
  for (const content of [Buffer.alloc(0), large]) {
    const read = await buffer(await store.read(await put(content)));
    expect(read.equals(content)).toBe(true);
  }
});

test('a large file passes through little memory', async () => {
  const piece = Buffer.alloc(1_000_000, 'x');
  const before = process.memoryUsage.rss();
  let most = 0;
  const evidence = await put(
    Readable.from(
      (function* () {
        for (let count = 0; count < 100; count += 1) {
          most = Math.max(most, process.memoryUsage.rss());
          yield piece;
        }
      })(),
    ),
  );
  let sizeBytes = 0;
  for await (const chunk of await store.read(evidence)) {
    sizeBytes += (chunk as Buffer).length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  expect(sizeBytes).toBe(100_000_000);
  expect(most - before).toBeLessThan(60_000_000);
  await rm(join(folder, evidence.key));
});

test('any range gives exactly its bytes', async () => {
  const content = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * 31) % 251));
  const evidence = await put(content);
  const position = fc.nat(content.length - 1);
  await fc.assert(
    fc.asyncProperty(position, position, async (one, another) => {
      const range = { from: Math.min(one, another), to: Math.max(one, another) };
      const read = await buffer(await store.read(evidence, range));
      expect(read.equals(content.subarray(range.from, range.to + 1))).toBe(true);
    }),
  );
  const rest = await buffer(await store.read(evidence, { from: 599_990 }));
  expect(rest).toEqual(content.subarray(599_990));
});

test('a range beyond the end is refused', async () => {
  const reading = store.read(await put(bytes), { from: bytes.length });
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

test('a changed byte is reported with file and place, also after the file was read', async () => {
  const evidence = await put(bytes);
  await buffer(await store.read(evidence));
  const path = join(folder, evidence.key);
  await writeFile(path, Buffer.from(await readFile(path)).fill('X', 90, 91));
  const said = `Evidence ${evidence.key}, byte 75: chunk 0 is not what was sealed there`;
  await expect(store.read(evidence).then(buffer)).rejects.toThrow(said);
});

test('a file in the place of another is reported, of the same case and of another', async () => {
  const evidence = await put(bytes);
  for (const owner of [caseId, other]) {
    const stranger = await put(bytes, owner);
    await copyFile(join(folder, stranger.key), join(folder, evidence.key));
    const said = `Evidence ${evidence.key}, byte 0: the header is damaged, or was made for another`;
    await expect(store.read(evidence)).rejects.toThrow(said);
  }
});

test('a reference with another size or hash is reported', async () => {
  const evidence = await put(bytes);
  const longer = store.read({ ...evidence, sizeBytes: 30 });
  await expect(longer).rejects.toThrow('it holds 29 bytes, 30 were stored');
  const changed = store.read({ ...evidence, sha256: 'a'.repeat(64) }).then(buffer);
  await expect(changed).rejects.toThrow(`its plaintext has the hash ${evidence.sha256}`);
});

test('a source that breaks off leaves nothing behind', async () => {
  const before = await readdir(join(folder, caseId));
  const breaking = Readable.from(
    (async function* () {
      yield bytes;
      await Promise.resolve();
      throw new Error('the camera was unplugged');
    })(),
  );
  await expect(put(breaking)).rejects.toThrow('the camera was unplugged');
  expect(await readdir(join(folder, caseId))).toEqual(before);
});

test('a reader that stops early leaves no file open', async () => {
  const evidence = await put(Buffer.alloc(2_000_000));
  const openFiles = async () => (await readdir('/proc/self/fd')).length;
  const before = await openFiles();
  for (let count = 0; count < 20; count += 1) {
    const unread = await store.read(evidence);
    const begun = await store.read(evidence, { from: 10 });
    await begun[Symbol.asyncIterator]().next();
    for (const stream of [unread, begun]) {
      const closed = new Promise((resolve) => stream.once('close', resolve));
      stream.destroy();
      await closed;
    }
  }
  await buffer(await store.read(evidence));
  expect(await openFiles()).toBeLessThanOrEqual(before + 2);
});

test('what was erased can be neither read nor added to, and its files are gone', async () => {
  const keys = memoryCaseKeys();
  const ours = aStore(keys);
  const [erased, kept] = ['case-3' as CaseId, 'case-4' as CaseId];
  const evidence = await ours.put(erased, 'SNAPSHOT', 'image/webp', bytes);
  const spared = await ours.put(kept, 'SNAPSHOT', 'image/webp', bytes);
  await ours.erase(erased);
  await ours.erase(erased);
  const refusal = { code: 'EVIDENCE_ERASED' };
  await expect(ours.read(evidence)).rejects.toMatchObject(refusal);
  const putting = ours.put(erased, 'SNAPSHOT', 'image/webp', bytes);
  await expect(putting).rejects.toMatchObject(refusal);
  const reserving = ours.reserve(erased, 'RECORDING', 'video/x-matroska');
  await expect(reserving).rejects.toMatchObject(refusal);
  expect(await readdir(folder)).not.toContain(erased);
  expect(await buffer(await ours.read(spared))).toEqual(bytes);
});

/** A file as another process writes it under a reservation: `seconds` chunks, ended or cut. */
async function recorded(seconds: number, cutBytes?: number) {
  const reserved = await store.reserve(caseId, 'RECORDING', 'video/x-matroska');
  const writer = new SealedWriter(reserved.sealing);
  const plain = Array.from({ length: seconds }, (_, second) => Buffer.alloc(1000, second));
  const sealed = Buffer.concat([
    writer.header(),
    ...plain.flatMap((chunk) => writer.seal(chunk)),
    ...writer.end(),
  ]);
  const path = join(folder, 'recording.mkv');
  await writeFile(path, cutBytes ? sealed.subarray(0, -cutBytes) : sealed);
  return { reserved, path, plain: Buffer.concat(plain) };
}

test('a file that another process wrote is adopted, seen in passing, and can be read', async () => {
  const { reserved, path, plain } = await recorded(5);
  const seen: Buffer[] = [];
  const evidence = await store.adopt(caseId, reserved, path, (piece) => void seen.push(piece));
  expect(evidence).toEqual({
    key: reserved.key,
    mediaType: 'video/x-matroska',
    sizeBytes: 5000,
    sha256: sha256(plain),
    ciphertextSha256: sha256(await onDisk(reserved.key)),
  });
  expect(Buffer.concat(seen).equals(plain)).toBe(true);
  await rm(path);
  expect((await buffer(await store.read(evidence))).equals(plain)).toBe(true);
  const range = await buffer(await store.read(evidence, { from: 1999, to: 2000 }));
  expect(range).toEqual(Buffer.from([1, 2]));
});

test('adopting again, with its file and without, gives the same', async () => {
  const { reserved, path } = await recorded(3, 10);
  const first = await store.adopt(caseId, reserved, path);
  let seen = 0;
  const tap = (piece: Buffer) => void (seen += piece.length);
  expect(await store.adopt(caseId, reserved, path, tap)).toEqual(first);
  await rm(path);
  expect(await store.adopt(caseId, reserved, path, tap)).toEqual(first);
  expect(seen).toBe(6000);
});

test('a file that was cut is finished when it is adopted', async () => {
  const { reserved, path, plain } = await recorded(4, 500);
  const evidence = await store.adopt(caseId, reserved, path);
  expect(evidence.sizeBytes).toBe(3000);
  const read = await buffer(await store.read(evidence));
  expect(read.equals(plain.subarray(0, 3000))).toBe(true);
});

test('what was never written cannot be adopted, nor can what belongs to another case', async () => {
  const { reserved, path } = await recorded(1);
  const missing = store.adopt(caseId, reserved, `${path}.missing`);
  await expect(missing).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
  await expect(store.adopt(other, reserved, path)).rejects.toThrow('is not of the case case-2');
  const another = await store.reserve(caseId, 'RECORDING', 'video/x-matroska');
  await expect(store.adopt(caseId, another, path)).rejects.toThrow('the header is damaged');
  expect(await readdir(join(folder, caseId))).not.toContain(another.key.split('/')[1]);
});

test('a damaged recording is not adopted', async () => {
  const { reserved, path } = await recorded(3);
  const file = await open(path, 'r+');
  await file.write(Buffer.from('X'), 0, 1, 75 + 1020 + 30).finally(() => file.close());
  const adopting = store.adopt(caseId, reserved, path);
  await expect(adopting).rejects.toThrow(`Evidence ${reserved.key}, byte 1095: chunk 1`);
});
