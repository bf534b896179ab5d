import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { shareOfNinja } from '../set-up/media-worker.ts';
import { runCommand } from './run-command.mjs';
import { hashOfSources, unlessStamped } from './stamp.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-bootstrap-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a stage is done once for the same sources, and again when one changes', async () => {
  const source = join(folder, 'a.ts');
  const stamp = join(folder, 'out', 'stamp');
  const bring = async () =>
    unlessStamped(stamp, await hashOfSources(folder, [source]), () => Promise.resolve('built'));
  await writeFile(source, '1');
  expect([await bring(), await bring()]).toEqual(['built', 'up to date']);
  await writeFile(source, '2');
  expect(await bring()).toBe('built');
});

test('work that fails leaves no stamp', async () => {
  const stamp = join(folder, 'stamp');
  const failing = unlessStamped(stamp, 'h', () => Promise.reject(new Error('full disk')));
  await expect(failing).rejects.toMatchObject({ message: 'full disk' });
  expect(await unlessStamped(stamp, 'h', () => Promise.resolve('built'))).toBe('built');
});

test('tests are no sources: changing one builds nothing', async () => {
  const before = await hashOfSources(folder, [folder]);
  await writeFile(join(folder, 'a.test.ts'), 'x');
  expect(await hashOfSources(folder, [folder])).toBe(before);
});

test('a program that fails is reported with its first and last lines, and what to do', async () => {
  const script = 'for i in $(seq 100); do echo line $i; done; exit 4';
  const failure = runCommand('sh', ['-c', script], { what: 'It failed.', mend: 'Mend it.' });
  await expect(failure).rejects.toMatchObject({
    message: 'It failed.',
    mend: 'Mend it.',
    detail: expect.stringMatching(/^line 1\n[^]*line 100\n\(sh ended with 4\)$/),
  });
});

test('the progress of the build is read from ninja', () => {
  expect(shareOfNinja('[41/164] Compiling C++ object a.o')).toBe(0.25);
  expect(shareOfNinja('warning: [1/2]')).toBeUndefined();
});
