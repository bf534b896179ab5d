import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aKey, packageOf } from '@visavis/evidence/testing/a-package';
import { aToldCase } from '@visavis/evidence/testing/a-told-case';

const program = join(import.meta.dirname, '..', 'bin', 'visavis.mjs');
const key = aKey('house', 7);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-verify-'));
  const whole = await packageOf(aToldCase(), key);
  const changed = Buffer.from(whole);
  changed[5000] = (changed[5000] ?? 0) ^ 1;
  await writeFile(join(folder, 'whole.zip'), whole);
  await writeFile(join(folder, 'changed.zip'), changed);
  await writeFile(join(folder, 'cut.zip'), whole.subarray(0, -1));
  await writeFile(join(folder, 'public.pem'), key.pem);
  await writeFile(join(folder, 'other.pem'), aKey('other', 8).pem);
});
afterAll(() => rm(folder, { recursive: true }));

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the real program, with nothing of this process's environment but the path. */
async function visavis(...args: readonly string[]): Promise<Ended> {
  const options = { cwd: folder, env: { PATH: process.env['PATH'] } };
  try {
    const { stdout, stderr } = await promisify(execFile)('node', [program, ...args], options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    return error as Ended;
  }
}

test('a package that holds ends with 0', async () => {
  const { code, stdout, stderr } = await visavis('verify', 'whole.zip', '--key', 'public.pem');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^holds {3}Container: 15 files/);
  expect(stdout).toMatch(/Everything holds\.\n$/);
});

test.each([
  ['changed.zip', 'public.pem', 'FAULT   report.json, bytes'],
  ['cut.zip', 'public.pem', 'FAULT   the container, byte'],
  ['whole.zip', 'other.pem', 'FAULT   signature.json, signature'],
])('%s held against %s ends with 1, and the fault is named', async (file, pem, fault) => {
  const { code, stdout, stderr } = await visavis('verify', file, '--key', pem);
  expect(code).toBe(1);
  expect(stderr).toContain(fault);
  expect(stdout).not.toContain('Everything holds');
});

test('without a key nothing is checked unless that is asked for', async () => {
  expect(await visavis('verify', 'whole.zip')).toMatchObject({ code: 2 });
  const { code, stdout } = await visavis('verify', 'whole.zip', '--trust-key-inside');
  expect(code).toBe(0);
  expect(stdout).toContain('WHO MADE IT IS NOT PROVEN');
});

test.each([
  [[]],
  [['nowhere.zip', '--key', 'public.pem']],
  [['whole.zip', '--key', 'nowhere.pem']],
  [['whole.zip', '--key', 'whole.zip']],
  [['whole.zip', '--key', 'public.pem', '--trust-key-inside']],
  [['whole.zip', '--kee', 'public.pem']],
  [['whole.zip', 'cut.zip', '--key', 'public.pem']],
])('%j is wrong use, and ends with 2', async (args) => {
  expect(await visavis('verify', ...args)).toMatchObject({ code: 2, stdout: '' });
});

test('the public keys of an installation are printed', async () => {
  const seed = Buffer.alloc(32, 7).toString('base64');
  await writeFile(join(folder, 'secrets.json'), JSON.stringify({ signingKeys: `house:${seed}` }));
  const options = { cwd: folder, env: { PATH: process.env['PATH'], VISAVIS_DATA: folder } };
  const { stdout } = await promisify(execFile)('node', [program, 'keys', 'public'], options);
  expect(stdout).toBe(`# house\n${key.pem}`);
});

test('the one file that is handed out to auditors needs nothing beside it', async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'verify-alone.ts')],
    outfile: join(folder, 'visavis-verify.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
  });
  const alone = (...args: readonly string[]) =>
    promisify(execFile)('node', ['visavis-verify.mjs', ...args], { cwd: folder });
  const { stdout } = await alone('whole.zip', '--key', 'public.pem');
  expect(stdout).toContain('Everything holds.');
  await expect(alone('cut.zip', '--key', 'public.pem')).rejects.toMatchObject({ code: 1 });
});
