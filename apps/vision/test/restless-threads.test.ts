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

let scene: Awaited<ReturnType<typeof aScene>>;
let vision: VisionProcess;
const start = () =>
  scene.start({
    threadUrl: new URL('./a-restless-thread.ts', import.meta.url),
    lookLimits: { workedMs: 1_000, idleMs: 1_500 },
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

test.each(['HANG', 'SPIN'])(
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

test('whose asker has left comes after those that are waited for', async () => {
  const leaving = new AbortController();
  const done: string[] = [];
  const ask = async (text: string, left?: AbortSignal) => {
    const order = { kind: 'FACE', wanted: 'ANY', embeds: false } as const;
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
