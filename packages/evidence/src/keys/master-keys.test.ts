import { expect, test } from '@jest/globals';
import { createLocalMasterKeys } from './master-keys.ts';

const OLD = { id: 'old', key: Buffer.alloc(32, 1) };
const NEW = { id: 'new', key: Buffer.alloc(32, 2) };
const KEY = Buffer.alloc(32, 9);
const CONTEXT = { caseId: 'case-1' };

test('the first key wraps, and each opens what it wrapped', async () => {
  const before = createLocalMasterKeys([OLD]);
  const after = createLocalMasterKeys([NEW, OLD]);
  const byOld = await before.wrap(KEY, CONTEXT);
  const byNew = await after.wrap(KEY, CONTEXT);
  expect([byOld.keyId, byNew.keyId, after.currentId]).toEqual(['old', 'new', 'new']);
  expect(await after.unwrap(byOld, CONTEXT)).toEqual(KEY);
  expect(await after.unwrap(byNew, CONTEXT)).toEqual(KEY);
});

test('the same key is never wrapped into the same bytes', async () => {
  const keys = createLocalMasterKeys([OLD]);
  expect(await keys.wrap(KEY, CONTEXT)).not.toEqual(await keys.wrap(KEY, CONTEXT));
});

test('a master key that is not there is named', async () => {
  const wrapped = await createLocalMasterKeys([OLD]).wrap(KEY, CONTEXT);
  const unwrapping = createLocalMasterKeys([NEW]).unwrap(wrapped, CONTEXT);
  await expect(unwrapping).rejects.toThrow('The master key old, which wraps');
});

test('another key of the same name, another case and changed bytes open nothing', async () => {
  const keys = createLocalMasterKeys([OLD]);
  const wrapped = await keys.wrap(KEY, CONTEXT);
  const said = 'The master key old does not open the key of case';
  const impostor = createLocalMasterKeys([{ ...NEW, id: 'old' }]);
  await expect(impostor.unwrap(wrapped, CONTEXT)).rejects.toThrow(`${said} case-1`);
  await expect(keys.unwrap(wrapped, { caseId: 'case-2' })).rejects.toThrow(`${said} case-2`);
  for (let at = 0; at < wrapped.wrapped.length; at += 1) {
    const changed = Buffer.from(wrapped.wrapped);
    changed[at]! ^= 1;
    await expect(keys.unwrap({ keyId: 'old', wrapped: changed }, CONTEXT)).rejects.toThrow(said);
  }
  const short = { keyId: 'old', wrapped: wrapped.wrapped.subarray(0, 20) };
  await expect(keys.unwrap(short, CONTEXT)).rejects.toThrow(said);
});

test('without a key nothing begins', () => {
  expect(() => createLocalMasterKeys([])).toThrow('There must be a master key');
});
