import { expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { StoredCaseKey } from '../ports.ts';
import { rewrapCaseKeys } from './rewrap-case-keys.ts';

const OPERATOR = { kind: 'SYSTEM', part: 'OPERATOR' } as const;

/** Master keys whose wrapping is their name before the key: what counts here is who wrapped what. */
const masterKeys = {
  currentId: 'new',
  wrap: async (key: Uint8Array) => ({
    keyId: 'new',
    wrapped: Buffer.from(`new ${key.toString()}`),
  }),
  unwrap: async ({ wrapped }: { readonly wrapped: Uint8Array }) =>
    Buffer.from(Buffer.from(wrapped).toString().split(' ')[1] ?? ''),
};

function aWorld(count: number) {
  const kept = new Map<CaseId, StoredCaseKey>();
  for (let index = 0; index < count; index += 1)
    kept.set(`case-${index}` as CaseId, { keyId: 'old', wrapped: Buffer.from(`old key-${index}`) });
  const facts: HouseFact[] = [];
  const caseKeys = {
    find: async (caseId: CaseId) => kept.get(caseId),
    add: () => Promise.reject(new Error('No key is made here')),
    async replace(caseId: CaseId, before: StoredCaseKey, after: StoredCaseKey) {
      if (kept.get(caseId) !== before) return false;
      kept.set(caseId, after);
      return true;
    },
    destroy: async (caseId: CaseId) => void kept.set(caseId, 'DESTROYED'),
    listNotUnder: async (keyId: string, most: number) =>
      [...kept]
        .flatMap(([caseId, key]) =>
          key !== 'DESTROYED' && key.keyId !== keyId ? [{ caseId, key }] : [],
        )
        .slice(0, most),
  };
  const house = { record: async (_: unknown, fact: HouseFact) => void facts.push(fact) };
  return { kept, facts, world: { caseKeys, masterKeys, house } };
}

test('every key is wrapped anew once, and each batch is written down', async () => {
  const { kept, facts, world } = aWorld(250);
  expect(await rewrapCaseKeys(world, OPERATOR)).toBe(250);
  expect([...kept.values()].every((key) => key !== 'DESTROYED' && key.keyId === 'new')).toBe(true);
  const fact = (cases: number) => ({ type: 'master-key.rotated', to: 'new', cases });
  expect(facts).toEqual([fact(100), fact(100), fact(50)]);
});

test('where all is done nothing is done, and nothing is written down', async () => {
  const { facts, world } = aWorld(3);
  await rewrapCaseKeys(world, OPERATOR);
  expect(await rewrapCaseKeys(world, OPERATOR)).toBe(0);
  expect(facts).toHaveLength(1);
});

test('a key that is destroyed meanwhile stays destroyed', async () => {
  const { kept, world } = aWorld(2);
  const destroying = {
    ...masterKeys,
    async wrap(key: Uint8Array) {
      kept.set('case-0' as CaseId, 'DESTROYED');
      return masterKeys.wrap(key);
    },
  };
  expect(await rewrapCaseKeys({ ...world, masterKeys: destroying }, OPERATOR)).toBe(1);
  expect(kept.get('case-0' as CaseId)).toBe('DESTROYED');
});
