import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bringSecrets } from './secrets.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('secrets are made once, and only their owner may read them', async () => {
  const first = await bringSecrets(folder);
  expect(await bringSecrets(folder)).toEqual(first);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('no two installations share a secret, and no two members of staff a password', async () => {
  const other = await bringSecrets(join(folder, 'other'));
  const own = await bringSecrets(folder);
  const values = [own, other].flatMap(({ demoPasswords, ...secrets }) => [
    ...Object.values(secrets),
    ...Object.values(demoPasswords),
  ]);
  expect(new Set(values).size).toBe(values.length);
});

test.each(['signingKeys', 'masterKeys'] as const)(
  'an installation of before there were %s is given one, and keeps the rest',
  async (added) => {
    const file = join(folder, 'secrets.json');
    const { [added]: made, ...before } = await bringSecrets(folder);
    await writeFile(file, JSON.stringify(before));
    const after = await bringSecrets(folder);
    expect(after).toMatchObject(before);
    expect(after[added]).not.toBe(made);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(after);
  },
);

test('a damaged file stops the start instead of being replaced', async () => {
  await writeFile(join(folder, 'secrets.json'), '{"ticketSecret":"short"}');
  await expect(bringSecrets(folder)).rejects.toMatchObject({ name: 'SetUpFailure' });
});
