import { expect, test } from '@jest/globals';
import { access, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { HINTS } from '@visavis/vision/quality/guidance';
import { GUIDANCE_FILES, GUIDANCE_VERSION } from './guidance-files.ts';

const folderOf = (name: string) => dirname(findPackageJSON(name, import.meta.url) ?? '');

test.each(Object.entries(GUIDANCE_FILES))('%s is in its package', async (_file, known) => {
  await expect(access(join(folderOf(known.in), known.at))).resolves.toBeUndefined();
});

test('the address names the version that is installed', async () => {
  const text = await readFile(join(folderOf('@vladmandic/human'), 'package.json'), 'utf8');
  expect(GUIDANCE_VERSION).toBe(`human-${(JSON.parse(text) as { version: string }).version}`);
});

test('there are words for every hint', async () => {
  const url = new URL('../../messages/en.json', import.meta.url);
  const { guidance } = JSON.parse(await readFile(url, 'utf8')) as { guidance: object };
  expect(Object.keys(guidance).toSorted()).toEqual(HINTS.toSorted());
});
