import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { withTestDatabase } from '@visavis/infra/test-database';
import { listUnanalysed } from '@visavis/prisma/reads/list-unanalysed';
import { connect } from '@visavis/prisma/connect';
import type { VisionProcess } from '../src/vision-process.ts';
import { aScene } from './a-vision-process.ts';

jest.setTimeout(120_000);
const database = withTestDatabase();
const picture = (text: string) => ({ stepId: 'face-front', bytes: Buffer.from(text) });
const stored = { isLive: false };
const RESTLESS = new URL('./a-restless-thread.ts', import.meta.url);
const LIMITS = { workedMs: 1_000, idleMs: 1_500 };

let scene: Awaited<ReturnType<typeof aScene>>;
let vision: VisionProcess;
const start = () =>
  scene.start({
    threadUrls: { FIRST: RESTLESS, LONG: RESTLESS },
    lookLimits: { FIRST: LIMITS, LONG: LIMITS },
  });
beforeAll(async () => {
  scene = await aScene(database.url);
  vision = await start();
});
afterAll(async () => {
  await vision.close();
  await scene.close();
});

test('a picture that kills its thread is named, tried once more alone, and then never again', async () => {
  const { targets, session } = await scene.open([picture('DIE'), picture('fine')]);
  const [poison, fine] = targets;
  const other = vision.analysts.analyse(fine!, stored);
  expect(await vision.analysts.analyse(poison!, stored)).toBe('FAILED');
  expect(await vision.analysts.analyse(poison!, stored)).toBe('FAILED');
  expect(await vision.analysts.analyse(poison!, stored)).toBe('NOTHING');
  expect(await other).toBe('DONE');
  const { analyses } = await session();
  const failures = analyses.filter(({ snapshots }) => snapshots[0] === poison!.snapshotId);
  expect(failures.map(({ failure }) => failure)).toEqual(['POISON', 'POISON']);
});

test.each(['HANG', 'SPIN', 'LATE HANG', 'LATE SPIN'])(
  'a picture on which a thread does not come to an end (%s) costs that thread, and the next one is looked at',
  async (text) => {
    const { targets, session, facts } = await scene.open([picture(text), picture('fine')]);
    const [hanging, fine] = targets;
    const hung = vision.analysts.analyse(hanging!, stored);
    expect(await vision.analysts.analyse(fine!, stored)).toBe('DONE');
    expect(await hung).toBe('FAILED');
    expect((await session()).analyses.map(({ failure }) => failure)).toContain('TIMEOUT');
    expect(await facts()).toContain('"cause":"TIMEOUT"');
  },
);

/** Everything that is heard of a picture, in a list that several share. */
const listen = (heard: string[], name: string) => ({
  ...stored,
  tell: ({ part }: { readonly part: string }) => void heard.push(`${name}: ${part}`),
});

test('a first answer waits for no long look of another session', async () => {
  const hanging = await scene.open([picture('LATE HANG')]);
  const other = await scene.open([picture('fine')]);
  const heard: string[] = [];
  const begun = Promise.withResolvers<void>();
  const hung = vision.analysts
    .analyse(hanging.targets[0]!, { ...stored, tell: () => begun.resolve() })
    .then((analysed) => heard.push(`hanging: ${analysed}`));
  await begun.promise;
  const fine = vision.analysts
    .analyse(other.targets[0]!, listen(heard, 'other'))
    .then((analysed) => heard.push(`other: ${analysed}`));
  await Promise.all([hung, fine]);
  expect(heard).toEqual(['other: PICTURE', 'hanging: FAILED', 'other: DONE']);
});

test('a picture that does harm late leaves its first answer and one failure, and no other answer', async () => {
  const { targets, session } = await scene.open([picture('LATE DIE')]);
  const heard: string[] = [];
  expect(await vision.analysts.analyse(targets[0]!, listen(heard, 'poison'))).toBe('FAILED');
  expect(heard).toEqual(['poison: PICTURE']);
  expect((await session()).analyses).toMatchObject([{ failure: 'POISON', findings: [] }]);
});

test('a picture that does harm at once has one failure and no first answer', async () => {
  const { targets, session } = await scene.open([picture('DIE')]);
  const heard: string[] = [];
  expect(await vision.analysts.analyse(targets[0]!, listen(heard, 'poison'))).toBe('FAILED');
  expect(heard).toEqual([]);
  expect((await session()).analyses).toMatchObject([{ failure: 'POISON' }]);
});

test('who joins a look hears what was seen so far', async () => {
  const { targets } = await scene.open([picture('LATE HANG')]);
  const heard: string[] = [];
  const begun = Promise.withResolvers<void>();
  const first = vision.analysts.analyse(targets[0]!, { ...stored, tell: () => begun.resolve() });
  await begun.promise;
  const joined = vision.analysts.analyse(targets[0]!, listen(heard, 'joined'));
  expect(heard).toEqual(['joined: PICTURE']);
  expect(await Promise.all([first, joined])).toEqual(['FAILED', 'FAILED']);
});

test('whose asker has left comes after those that are waited for', async () => {
  const leaving = new AbortController();
  const done: string[] = [];
  const ask = async (text: string, left?: AbortSignal) => {
    const first = { findings: [], tookMs: 1, faces: [] };
    const order = { kind: 'FACE', embeds: false, first } as const;
    await vision.pool.look({ ...order, bytes: Buffer.from(text) }, { isLive: true, left });
    done.push(text);
  };
  await ask('first');
  // All at once: one is looked at, and the others wait.
  const asked = [ask('second'), ask('left', leaving.signal), ask('awaited')];
  leaving.abort();
  await Promise.all(asked);
  expect(done).toEqual(['first', 'second', 'awaited', 'left']);
});

test('a picture that an earlier process did not survive is named at the next start', async () => {
  const { targets, session } = await scene.open([picture('fine')]);
  await mkdir(scene.inHandFolder, { recursive: true });
  await writeFile(join(scene.inHandFolder, `left.json`), JSON.stringify(targets[0]));
  const next = await start();
  expect((await session()).analyses).toMatchObject([{ failure: 'POISON', kind: 'FACE' }]);
  expect(await readdir(scene.inHandFolder)).toEqual([]);
  await next.close();
});

test('what nobody looked at is found, and what did harm twice is not', async () => {
  const { prisma, close } = connect(database.url, { connections: 1 });
  const { targets } = await scene.open([picture('fine'), picture('DIE')]);
  const [fine, poison] = targets;
  await vision.analysts.analyse(poison!, stored);
  await vision.analysts.analyse(poison!, stored);
  const listed = (await listUnanalysed(prisma, 100)).map(({ snapshotId }) => snapshotId);
  await close();
  expect(listed).not.toContain(poison!.snapshotId);
  expect(listed).toContain(fine!.snapshotId);
});
