import { expect, test } from '@jest/globals';
import { AGENT_OUTCOMES, missingForEnd, reasonsFor } from './outcome-choices.ts';

test('an approval has no reason, every other outcome of an agent has some', () => {
  for (const outcome of AGENT_OUTCOMES)
    expect({ outcome, some: reasonsFor(outcome).length > 0 }).toEqual({
      outcome,
      some: outcome !== 'APPROVED',
    });
});

test('reasons that only the customer or the system may set are not offered', () => {
  expect(reasonsFor('ABANDONED')).toContain('CONS-03');
  expect(reasonsFor('REJECTED')).not.toContain('CONS-03');
});

test.each([
  ['OUTCOME', {}],
  [null, { outcome: 'APPROVED' }],
  ['REASON', { outcome: 'REJECTED' }],
  ['NOTE', { outcome: 'REJECTED', reason: 'DOC-09', note: ' ' }],
  [null, { outcome: 'REJECTED', reason: 'DOC-09', note: 'a copy' }],
  [null, { outcome: 'ABANDONED', reason: 'CONS-03' }],
] as const)('%s is missing from %p', (missing, closing) => {
  expect(missingForEnd({ outcome: undefined, reason: undefined, note: '', ...closing })).toBe(
    missing,
  );
});
