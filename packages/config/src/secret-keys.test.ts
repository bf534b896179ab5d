import { expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecretKeys, secretKeyList } from './secret-keys.ts';

const one = Buffer.alloc(32, 1);
const two = Buffer.alloc(32, 2);
const LIST = `new:${one.toString('base64')},old:${two.toString('base64')}`;

test('keys keep their order: the first is for new things', () => {
  expect(readSecretKeys(LIST)).toEqual([
    { id: 'new', key: one },
    { id: 'old', key: two },
  ]);
});

test('keys may stand in a file, one on each line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const path = join(folder, 'keys');
  try {
    await writeFile(path, `${LIST.replace(',', '\n')}\n`);
    expect(secretKeyList.safeParse(`file:${path}`).success).toBe(true);
    expect(readSecretKeys(`file:${path}`)).toEqual(readSecretKeys(LIST));
    await writeFile(path, 'hunter2');
    expect(() => readSecretKeys(`file:${path}`)).toThrow(`${path}: must be a list`);
    expect(() => readSecretKeys(`file:${path}`)).not.toThrow('hunter2');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ['nothing', ''],
  ['a key without a name', one.toString('base64')],
  ['a name without a key', 'new:'],
  ['a key that is too short', `new:${Buffer.alloc(31).toString('base64')}`],
  ['a key that is too long', `new:${Buffer.alloc(33).toString('base64')}`],
  ['a name that stands twice', `${LIST},new:${two.toString('base64')}`],
  ['a name that leads to another folder', `../x:${one.toString('base64')}`],
  ['a comma at the end', `${LIST},`],
])('%s is refused', (_, text) => {
  expect(secretKeyList.safeParse(text).success).toBe(false);
  expect(() => readSecretKeys(text)).toThrow('must be a list');
});
