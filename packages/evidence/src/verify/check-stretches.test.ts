import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { StaffId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { aKey, packageOf } from '../testing/a-package.ts';
import { aVisitedCase } from '../testing/a-visited-case.ts';
import type { ReadEntry } from './check-journal.ts';
import { checkStretches } from './check-stretches.ts';
import { verifyPackage } from './verify-package.ts';

const key = aKey('house', 7);

test('a package with a visitor who spoke, and a call that was routed, holds and says so', async () => {
  const bytes = await packageOf(aVisitedCase(), key);
  const found: string[] = [];
  const trust = { of: 'GIVEN_KEYS', keys: [key.publicKey] } as const;
  for await (const line of verifyPackage(Readable.from([bytes]), trust)) found.push(line);
  expect(found).toContain('Evidence: 3 recordings, 0 snapshots; none missing, none added');
  expect(found).toContainEqual(expect.stringMatching(/^Routing: 1 of the calls/));
});

const { journal } = aVisitedCase();
const entries = journal as readonly ReadEntry[];

const forged = (change: (fact: CaseFact) => CaseFact | undefined) => () =>
  checkStretches(
    entries.flatMap((entry) => {
      const fact = change(entry.fact);
      return fact ? [{ ...entry, fact }] : [];
    }),
  );
const other = 'somebody' as StaffId;

test('the journal of a visited session holds', () => {
  expect(forged((fact) => fact)()).toBeUndefined();
});

test.each<[string, (fact: CaseFact) => CaseFact | undefined, string]>([
  [
    'hides what was recorded of the visitor',
    (fact) =>
      fact.type === 'recording.stored' && fact.participant === 'VISITOR' ? undefined : fact,
    'what was recorded of the visitor',
  ],
  [
    'gives the words of the visitor to somebody else',
    (fact) =>
      fact.type === 'recording.stored' && fact.staffId ? { ...fact, staffId: other } : fact,
    'recorded of somebody else',
  ],
  [
    'lets the visitor have never come',
    (fact) => (fact.type === 'visit.began' ? undefined : fact),
    'who was not there',
  ],
  [
    'lets somebody else have come',
    (fact) => (fact.type === 'visit.began' ? { ...fact, staffId: other } : fact),
    'who was not there',
  ],
])('who %s is found out', (_, change, words) => {
  expect(forged(change)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(words) }),
  );
});
