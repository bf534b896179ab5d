import { expect, test } from '@jest/globals';
import { DomainError } from '@visavis/domain/errors';
import { aCase, aSession } from '@visavis/domain/testing/a-case';
import { createMemoryCases } from '../testing/memory-ports.ts';
import { eraseEvidence } from './erase-evidence.ts';

const OPERATOR = { kind: 'SYSTEM', part: 'OPERATOR' } as const;
const reason = 'The retention has run out.';

function aWorld(kase = aCase({ sessions: [aSession({ state: 'ENDED' })] })) {
  const { store: cases, facts } = createMemoryCases(kase);
  const done: string[] = [];
  const world = {
    cases,
    caseKeys: { destroy: async () => void done.push(`key destroyed, ${facts.length} facts`) },
    person: { erase: async () => void done.push(`person erased, ${facts.length} facts`) },
    evidence: { erase: async () => void done.push(`files removed, ${facts.length} facts`) },
  };
  return { world, facts, done, order: { caseId: kase.id, reason } };
}

test('the key goes first, then the person, then it is written down, then the files go', async () => {
  const { world, facts, done, order } = aWorld();
  await eraseEvidence(world, OPERATOR, order);
  expect(done).toEqual([
    ...['key destroyed, 0 facts', 'person erased, 0 facts', 'files removed, 1 facts'],
  ]);
  expect(facts).toEqual([{ type: 'evidence.erased', reasonDigest: expect.any(String) }]);
  expect(JSON.stringify(facts)).not.toContain(reason);
});

test.each(['WAITING', 'CLAIMED', 'LIVE', 'CLOSING'] as const)(
  'nothing is touched while a session is %s',
  async (state) => {
    const { world, facts, done, order } = aWorld(aCase({ sessions: [aSession({ state })] }));
    const erasing = eraseEvidence(world, OPERATOR, order);
    await expect(erasing).rejects.toMatchObject({ code: 'ERASURE_NOT_POSSIBLE' });
    expect([facts, done]).toEqual([[], []]);
  },
);

test('what the object store kept is removed by erasing again', async () => {
  const { world, facts, done, order } = aWorld();
  const away = {
    ...world,
    evidence: { erase: () => Promise.reject(new DomainError('EVIDENCE_UNAVAILABLE')) },
  };
  const erasing = eraseEvidence(away, OPERATOR, order);
  await expect(erasing).rejects.toMatchObject({ code: 'EVIDENCE_UNAVAILABLE' });
  expect(facts).toHaveLength(1);
  await eraseEvidence(world, OPERATOR, order);
  expect(done.at(-1)).toBe('files removed, 2 facts');
});
