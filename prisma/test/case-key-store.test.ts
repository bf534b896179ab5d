import { expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { createCaseKeyStore } from '../src/case-key-store.ts';
import { withStores } from './stores.ts';

const stores = withStores();
const keys = () => createCaseKeyStore({ prisma: stores.prisma, clock: systemClock });
const aKey = (keyId: string, byte: number) => ({ keyId, wrapped: new Uint8Array(60).fill(byte) });

test('a key comes back as it was kept', async () => {
  const { id } = await stores.aStoredCase();
  expect(await keys().find(id)).toBeUndefined();
  expect(await keys().add(id, aKey('m', 1))).toEqual(aKey('m', 1));
  expect(await keys().find(id)).toEqual(aKey('m', 1));
});

test('of many first keys at once one is kept, and everybody gets that one', async () => {
  const { id } = await stores.aStoredCase();
  const given = await Promise.all(
    Array.from({ length: 8 }, (_, index) => keys().add(id, aKey('m', index))),
  );
  expect(new Set(given.map((key) => JSON.stringify(key))).size).toBe(1);
});

test('a key is replaced only where it is still the one that was read', async () => {
  const { id } = await stores.aStoredCase();
  await keys().add(id, aKey('old', 1));
  expect(await keys().replace(id, aKey('old', 2), aKey('new', 3))).toBe(false);
  expect(await keys().replace(id, aKey('old', 1), aKey('new', 3))).toBe(true);
  expect(await keys().find(id)).toEqual(aKey('new', 3));
});

test('nothing is left of a destroyed key, none follows it, and it is not replaced', async () => {
  const { id } = await stores.aStoredCase();
  await keys().add(id, aKey('m', 1));
  await keys().destroy(id);
  await keys().destroy(id);
  expect(await keys().find(id)).toBe('DESTROYED');
  expect(await keys().add(id, aKey('m', 2))).toBe('DESTROYED');
  expect(await keys().replace(id, aKey('m', 1), aKey('m', 2))).toBe(false);
  const row = await stores.prisma.caseKey.findUnique({ where: { caseId: id } });
  expect(row).toMatchObject({ wrapped: null, masterKeyId: null, destroyedAt: expect.any(Date) });
});

test('a case whose key was destroyed before there was one never gets one', async () => {
  const { id } = await stores.aStoredCase();
  await keys().destroy(id);
  expect(await keys().add(id, aKey('m', 1))).toBe('DESTROYED');
});

test('what another master key wraps is listed, a part at a time', async () => {
  const master = systemChance.id();
  const ids: CaseId[] = [];
  for (let index = 0; index < 3; index += 1) {
    const { id } = await stores.aStoredCase();
    await keys().add(id, aKey(index === 0 ? master : `${master}-old`, index));
    ids.push(id);
  }
  const all = await keys().listNotUnder(master, 1000);
  const found = new Set(all.map(({ caseId }) => caseId));
  expect(ids.map((id) => found.has(id))).toEqual([false, true, true]);
  expect(await keys().listNotUnder(master, 1)).toHaveLength(1);
});
