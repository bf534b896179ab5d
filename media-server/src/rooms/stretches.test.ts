import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listStretches, noteBeginning, readBeginning, readNotes } from './stretches.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stretches-'));
});
afterAll(() => rm(folder, { recursive: true }));

const BEGINNING = {
  startedAt: '2026-03-02T09:00:00.000Z',
  files: [{ participant: 'CUSTOMER', key: 'case/recording-1.mkv', mediaType: 'video/x-matroska' }],
} as const;
const noteAt = (atMs: number) => `${JSON.stringify({ progress: { atMs, sides: [] } })}\n`;
const ENDED = `${JSON.stringify({ ended: [] })}\n`;

test('stretches are listed in the order of their numbers, and found again', async () => {
  await noteBeginning(folder, 10, BEGINNING);
  await noteBeginning(folder, 2, BEGINNING);
  await writeFile(join(folder, 'stretch-3.json.part'), 'half a no');
  expect(await listStretches(folder)).toEqual([2, 10]);
  expect(await readBeginning(folder, 2)).toEqual(BEGINNING);
  expect(await listStretches(join(folder, 'nowhere'))).toEqual([]);
});

test('of notes that were cut anywhere only what is whole is believed', async () => {
  const path = join(folder, 'stretch-2.notes');
  const whole = noteAt(900) + noteAt(1800) + ENDED;
  for (let length = 0; length <= whole.length; length += 1) {
    await writeFile(path, whole.slice(0, length));
    const { atMs, ended } = await readNotes(folder, 2);
    const lines = whole.slice(0, length).split('}\n').length - 1;
    expect({ length, atMs }).toEqual({ length, atMs: expectedMs(whole, length) });
    expect(ended !== undefined).toBe(lines === 3 || length === whole.length - 1);
  }
});

test('what stands behind a damaged line is not believed', async () => {
  const path = join(folder, 'stretch-2.notes');
  await writeFile(path, `${noteAt(900)}\0\0\0\n${noteAt(1800)}${ENDED}`);
  expect(await readNotes(folder, 2)).toMatchObject({ atMs: 900 });
  expect((await readNotes(folder, 2)).ended).toBeUndefined();
  expect((await readFile(path, 'utf8')).length).toBeGreaterThan(0);
});

test('no notes say nothing', async () => {
  expect(await readNotes(folder, 77)).toMatchObject({ atMs: 0 });
});

/** The last note that is whole, with or without its line break. */
function expectedMs(whole: string, length: number): number {
  const first = noteAt(900).length;
  const second = first + noteAt(1800).length;
  if (length >= second - 1) return 1800;
  return length >= first - 1 && whole.length > 0 ? 900 : 0;
}
