import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { anEvidence, aRecording } from '@visavis/domain/testing/a-case';
import { serveFile, type Asked } from './serve-file.ts';
import { playableFile } from './served-file.ts';

const MB = 1024 * 1024;
const HEAD_BYTES = 1000;
const RAW_BYTES = 64 * MB;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(folder, 'head'), Buffer.alloc(HEAD_BYTES, 1));
  await writeFile(join(folder, 'raw'), Buffer.alloc(RAW_BYTES, 2));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = playableFile(
  aRecording({
    head: { ...anEvidence('head', 'video/webm'), sizeBytes: HEAD_BYTES },
    raw: { ...anEvidence('raw'), sizeBytes: RAW_BYTES },
    bodyFrom: 500,
  }),
);

/** Files in a folder, without encryption; counts what was read. */
function aStore() {
  const counted = { bytes: 0 };
  const store: Pick<EvidenceStore, 'read'> = {
    read({ key }, range) {
      const stream = createReadStream(join(folder, key), { start: range?.from, end: range?.to });
      stream.on('data', (chunk) => (counted.bytes += chunk.length));
      stream.pause();
      return Promise.resolve(stream);
    },
  };
  return { store, counted };
}

const ask = (headers: Record<string, string> = {}): Asked => ({
  method: 'GET',
  headers: new Headers(headers),
});

const noDamage = (cause: unknown) => {
  throw cause;
};

async function openFiles(): Promise<readonly string[]> {
  const numbers = await readdir('/proc/self/fd');
  const paths = await Promise.all(
    numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => '')),
  );
  return paths.filter((path) => path.startsWith(folder));
}

test('a browser that goes away closes the file', async () => {
  const { store } = aStore();
  const { body } = await serveFile(store, file, ask(), noDamage);
  const reader = body!.getReader();
  // The head, then the beginning of the body.
  await reader.read();
  await reader.read();
  expect(await openFiles()).toEqual([join(folder, 'raw')]);
  await reader.cancel();
  await expectSoon(async () => expect(await openFiles()).toEqual([]));
});

test('no more is read than the browser takes', async () => {
  const { store, counted } = aStore();
  const { body } = await serveFile(store, file, ask(), noDamage);
  const reader = body!.getReader();
  for (let reads = 0; reads < 20; reads += 1) await reader.read();
  await new Promise((resolve) => setImmediate(resolve));
  expect(counted.bytes).toBeLessThan(4 * MB);
  await reader.cancel();
});

test('of a part of the body, neither the head nor the rest is read', async () => {
  const { store, counted } = aStore();
  const range = `bytes=${30 * MB}-${30 * MB + 9}`;
  const answered = await serveFile(store, file, ask({ range }), noDamage);
  expect(Buffer.from(await answered.arrayBuffer())).toEqual(Buffer.alloc(10, 2));
  expect(counted.bytes).toBe(10);
});

test('a file that is damaged on the way breaks off, and is told of', async () => {
  const damage = new Error('damaged');
  const store: Pick<EvidenceStore, 'read'> = {
    read: () =>
      Promise.resolve(
        Readable.from(
          (async function* () {
            yield Buffer.alloc(10);
            throw damage;
          })(),
        ),
      ),
  };
  const onDamage = jest.fn();
  const answered = await serveFile(store, file, ask(), onDamage);
  await expect(answered.arrayBuffer()).rejects.toThrow('damaged');
  expect(onDamage).toHaveBeenCalledWith(damage);
});

test('a file that is not there is refused before anything is sent', async () => {
  const store: Pick<EvidenceStore, 'read'> = { read: () => Promise.reject(new Error('gone')) };
  await expect(serveFile(store, file, ask(), noDamage)).rejects.toThrow('gone');
});

/** Closing a file takes a turn or two of the event loop. */
async function expectSoon(check: () => Promise<void>): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) {
    const failure = await check().then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!failure) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await check();
}
