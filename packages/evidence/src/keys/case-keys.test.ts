import { beforeEach, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import type { CaseKeyStore } from '@visavis/use-cases/ports';
import { memoryCaseKeyStore } from '../testing/memory-case-keys.ts';
import { createCaseKeys } from './case-keys.ts';
import { createLocalMasterKeys } from './master-keys.ts';

const CASE = 'case-1' as CaseId;
const OTHER = 'case-2' as CaseId;
const masterKeys = createLocalMasterKeys([{ id: 'm', key: Buffer.alloc(32, 1) }]);

let store: CaseKeyStore;
let finds = 0;
let now = 0;
const open = () => createCaseKeys({ store, masterKeys, nowMs: () => now });

beforeEach(() => {
  const memory = memoryCaseKeyStore();
  finds = 0;
  store = {
    ...memory,
    find(caseId) {
      finds += 1;
      return memory.find(caseId);
    },
  };
});

test('a key is made at first use, stays the same, and is another for each case', async () => {
  const key = await open().getOrMake(CASE);
  expect(key).toHaveLength(32);
  expect(await open().getOrMake(CASE)).toEqual(key);
  expect(await open().get(CASE)).toEqual(key);
  expect(await open().getOrMake(OTHER)).not.toEqual(key);
  expect(await store.find(CASE)).not.toMatchObject({ wrapped: key });
});

test('two processes that need the first key at once use the same one', async () => {
  const [one, other] = [open(), open()];
  const keys = await Promise.all([one.getOrMake(CASE), other.getOrMake(CASE)]);
  expect(keys[0]).toEqual(keys[1]);
});

test('reading asks for a key that was never made in vain', async () => {
  await expect(open().get(CASE)).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
});

test('many readings ask for the key once, and again after half a minute', async () => {
  const keys = open();
  await keys.getOrMake(CASE);
  const before = finds;
  await Promise.all(Array.from({ length: 50 }, () => keys.get(CASE)));
  expect(finds - before).toBe(0);
  now += 30_000;
  await keys.get(CASE);
  expect(finds - before).toBe(1);
});

test('a destroyed key is gone at once here, and within half a minute elsewhere, for good', async () => {
  const [here, elsewhere] = [open(), open()];
  await here.getOrMake(CASE);
  await elsewhere.get(CASE);
  await here.destroy(CASE);
  const erased = { code: 'EVIDENCE_ERASED' };
  await expect(here.get(CASE)).rejects.toMatchObject(erased);
  await expect(here.getOrMake(CASE)).rejects.toMatchObject(erased);
  now += 30_000;
  await expect(elsewhere.get(CASE)).rejects.toMatchObject(erased);
  await expect(elsewhere.getOrMake(CASE)).rejects.toMatchObject(erased);
});

test('a failure is not remembered', async () => {
  const keys = open();
  await expect(keys.get(CASE)).rejects.toMatchObject({ code: 'EVIDENCE_NOT_FOUND' });
  expect(await keys.getOrMake(CASE)).toHaveLength(32);
});

test('so many cases at most are remembered', async () => {
  const keys = open();
  const cases = Array.from({ length: 300 }, (_, index) => `case-${index}` as CaseId);
  for (const caseId of cases) await keys.getOrMake(caseId);
  const before = finds;
  for (const caseId of cases.slice(-256)) await keys.get(caseId);
  expect(finds - before).toBe(0);
  await keys.get(cases[0]!);
  expect(finds - before).toBe(1);
});
