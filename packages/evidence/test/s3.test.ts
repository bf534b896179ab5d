import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ListMultipartUploadsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import type { EvidenceStore } from '../src/evidence-store.ts';
import { createS3Bucket } from '../src/s3/s3-bucket.ts';
import { createS3Client } from '../src/s3/s3-client.ts';
import type { S3Settings } from '../src/s3/s3-settings.ts';
import { createLocalFiles, type LocalFiles } from '../src/store/local-files.ts';
import { createSealedStore } from '../src/store/sealed-store.ts';
import { createUploads, type Uploads } from '../src/store/uploads.ts';
import { memoryCaseKeys } from '../src/testing/memory-case-keys.ts';
import { aLine, type Line } from './a-line.ts';
import { aSwift, settingsOf, type Swift } from './a-swift.ts';

jest.setTimeout(180_000);

const PART_BYTES = 5 * 1024 * 1024;
const LARGE = 2 * PART_BYTES + 1_000_000;
const caseId = 'case-1' as CaseId;

let swift: Swift;
let line: Line;
let folder: string;
let settings: S3Settings;
let files: LocalFiles;
let store: EvidenceStore;
let uploads: Uploads;

beforeAll(async () => {
  swift = await aSwift();
});
afterAll(() => swift?.close());
beforeEach(async () => {
  line = await aLine(swift.port);
  folder = await mkdtemp(join(tmpdir(), 'evidence-s3-'));
  settings = { ...settingsOf(line.port), prefix: `test-${randomBytes(6).toString('hex')}/` };
  const parts = {
    files: createLocalFiles(folder),
    caseKeys: memoryCaseKeys(),
    bucket: createS3Bucket(settings, { partBytes: PART_BYTES }),
  };
  files = parts.files;
  store = createSealedStore(parts);
  uploads = createUploads(parts);
});
afterEach(async () => {
  await line.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (content: Buffer) => store.put(caseId, 'RECORDING', 'video/x-matroska', content);
const isHere = async (key: string) =>
  (await readdir(join(folder, caseId))).includes(key.split('/')[1]!);
const direct = () => createS3Client({ ...settings, endpoint: swift.settings.endpoint });

test.each([
  ['a small file', 10],
  ['an empty file', 0],
  ['a file in parts', LARGE],
])('%s moves to the bucket, and is read from there as from here', async (_, sizeBytes) => {
  const content = randomBytes(sizeBytes);
  const evidence = await put(content);
  expect(await uploads.upload(evidence)).toBe('DONE');
  expect(await isHere(evidence.key)).toBe(false);
  expect((await buffer(await store.read(evidence))).equals(content)).toBe(true);
  if (sizeBytes === 0) return;
  const range = { from: sizeBytes - 9, to: sizeBytes - 2 };
  expect(await buffer(await store.read(evidence, range))).toEqual(content.subarray(-9, -1));
});

test('uploading again is done already, also where the local copy did not go yet', async () => {
  const evidence = await put(randomBytes(1000));
  const sealed = await readFile(files.pathOf(evidence.key));
  await uploads.upload(evidence);
  expect(await uploads.upload(evidence)).toBe('DONE');
  await writeFile(files.pathOf(evidence.key), sealed);
  expect(await uploads.upload(evidence)).toBe('DONE');
  expect(await isHere(evidence.key)).toBe(false);
});

test('what is there already with other bytes is not replaced, and the local copy stays', async () => {
  const evidence = await put(randomBytes(1000));
  const Key = `${settings.prefix}${evidence.key}`;
  await direct().send(new PutObjectCommand({ Bucket: settings.bucket, Key, Body: 'other' }));
  await expect(uploads.upload(evidence)).rejects.toThrow('is there already with other bytes');
  expect(await isHere(evidence.key)).toBe(true);
  const found = await (await store.read(evidence)).toArray();
  expect(found).toHaveLength(1);
});

test.each([
  ['a small file', 100_000],
  ['a file in parts', LARGE],
])('%s that is changed on its way is refused, and goes later', async (_, sizeBytes) => {
  const content = randomBytes(sizeBytes);
  const evidence = await put(content);
  // A connection that has carried more than that before would never come to the byte.
  line.down();
  line.up();
  await uploads.check();
  line.set({ kind: 'CHANGES', way: 'UP', atByte: 50_000 });
  await expect(uploads.upload(evidence)).rejects.toThrow(/.+/);
  expect(await isHere(evidence.key)).toBe(true);
  line.set({ kind: 'NONE' });
  // The connections of before carry the same fault no more; a new one is what a later try has.
  line.down();
  line.up();
  expect(await uploads.upload(evidence)).toBe('DONE');
  expect((await buffer(await store.read(evidence))).equals(content)).toBe(true);
});

test('a local file that was damaged is not uploaded', async () => {
  const evidence = await put(randomBytes(1000));
  const path = files.pathOf(evidence.key);
  await writeFile(path, Buffer.from(await readFile(path)).fill('X', 500, 501));
  const said = `${evidence.ciphertextSha256} was stored`;
  await expect(uploads.upload(evidence)).rejects.toThrow(said);
  expect(await isHere(evidence.key)).toBe(true);
});

test('while the store is away files stay and are read here; what is there is said to be away', async () => {
  const [there, waiting] = [await put(randomBytes(1000)), await put(randomBytes(1000))];
  await uploads.upload(there);
  line.down();
  const away = { code: 'EVIDENCE_UNAVAILABLE' };
  await expect(uploads.upload(waiting)).rejects.toMatchObject(away);
  await expect(uploads.check()).rejects.toMatchObject(away);
  await expect(store.read(there)).rejects.toMatchObject(away);
  expect(await buffer(await store.read(waiting))).toHaveLength(1000);
  expect((await put(Buffer.from('a call goes on'))).sizeBytes).toBe(14);
  line.up();
  expect(await uploads.upload(waiting)).toBe('DONE');
  expect(await buffer(await store.read(there))).toHaveLength(1000);
});

test('a store that goes away in mid-reading ends the stream with words', async () => {
  const evidence = await put(randomBytes(LARGE));
  await uploads.upload(evidence);
  const stream = await store.read(evidence);
  const reading = (async () => {
    for await (const piece of stream) if (piece) line.down();
  })();
  await expect(reading).rejects.toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
});

test('a wrong bucket and a wrong secret are found at the check', async () => {
  for (const wrong of [{ bucket: 'nothing-here' }, { secretKey: 'another' }])
    await expect(createS3Bucket({ ...settings, ...wrong }).check()).rejects.toMatchObject({
      $metadata: { httpStatusCode: expect.any(Number) },
    });
});

test('an upload that is killed leaves the local copy, and the next one clears up after it', async () => {
  const content = randomBytes(LARGE);
  const evidence = await put(content);
  line.set({ kind: 'STOPS', afterBytes: 2_000_000 });
  const child = fork(join(import.meta.dirname, 'upload-one.ts'), { stdio: 'inherit' });
  const stopped = line.untilStopped();
  child.send({ settings, partBytes: PART_BYTES, evidence, path: files.pathOf(evidence.key) });
  await stopped;
  child.kill('SIGKILL');
  await once(child, 'exit');
  const unfinished = async () => {
    const { bucket: Bucket, prefix: Prefix } = settings;
    const listed = await direct().send(new ListMultipartUploadsCommand({ Bucket, Prefix }));
    return listed.Uploads?.length ?? 0;
  };
  expect(await unfinished()).toBe(1);
  expect(await isHere(evidence.key)).toBe(true);
  line.set({ kind: 'NONE' });
  expect(await uploads.upload(evidence)).toBe('DONE');
  expect(await unfinished()).toBe(0);
  expect((await buffer(await store.read(evidence))).equals(content)).toBe(true);
});

test('of 136 files in a row, with the store away in between, all arrive', async () => {
  const evidence = [];
  for (let count = 0; count < 136; count += 1) evidence.push(await put(randomBytes(2000 + count)));
  const cuts = new Set([20, 50, 51, 52, 100]);
  let failures = 0;
  for (const [index, one] of evidence.entries()) {
    if (cuts.has(index)) line.down();
    const tried = await uploads.upload(one).catch(() => 'FAILED');
    line.up();
    if (tried === 'FAILED') failures += 1;
  }
  expect(failures).toBe(cuts.size);
  const left: string[] = [];
  for await (const key of uploads.listWaiting()) left.push(key);
  expect(left).toHaveLength(cuts.size);
  for (const one of evidence.filter(({ key }) => left.includes(key))) await uploads.upload(one);
  expect(await readdir(join(folder, caseId))).toEqual([]);
  for (const one of evidence) {
    const read = await buffer(await store.read(one));
    expect(createHash('sha256').update(read).digest('hex')).toBe(one.sha256);
  }
});

test('erasing takes the objects of a case and of no other', async () => {
  const spared = await store.put('case-2' as CaseId, 'REPORT', 'application/pdf', Buffer.from('x'));
  const evidence = [
    await put(randomBytes(10)),
    await put(randomBytes(LARGE)),
    await put(randomBytes(5)),
  ];
  for (const one of [spared, ...evidence.slice(0, 2)]) await uploads.upload(one);
  await store.erase(caseId);
  for (const one of evidence) {
    await expect(store.read(one)).rejects.toMatchObject({ code: 'EVIDENCE_ERASED' });
    expect(await createS3Bucket(settings).find(one.key)).toBeUndefined();
    expect(await uploads.upload(one)).toBe('ERASED');
  }
  expect(await buffer(await store.read(spared))).toEqual(Buffer.from('x'));
});

test('erasing destroys the key also while the store is away, and takes the objects when repeated', async () => {
  const evidence = await put(randomBytes(10));
  await uploads.upload(evidence);
  line.down();
  await expect(store.erase(caseId)).rejects.toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
  await expect(store.read(evidence)).rejects.toMatchObject({ code: 'EVIDENCE_ERASED' });
  line.up();
  await store.erase(caseId);
  expect(await createS3Bucket(settings).find(evidence.key)).toBeUndefined();
});
