import { expect, test } from '@jest/globals';
import type { StepId } from '@visavis/domain/ids';
import { AGENT_OUTCOMES, findHindrance, missingForEnd, reasonsFor } from './outcome-choices.ts';

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

const whole = { isBeingWritten: true, isWhole: true, longestGapMs: 0, missingShare: 0 };
const passed = { state: 'LIVE', unpassed: [] } as const;

test.each([
  [undefined, passed, whole],
  ['NOT_LIVE', { ...passed, state: 'CLAIMED' }, whole],
  ['STEPS_OPEN', { ...passed, unpassed: ['consent' as StepId] }, whole],
  ['RECORDING_UNKNOWN', passed, null],
  ['NOT_RECORDED', passed, { ...whole, isBeingWritten: false }],
  ['RECORDING_INCOMPLETE', passed, { ...whole, isWhole: false }],
] as const)('%s stands before an approval', (hindrance, session, recording) => {
  const { state, unpassed } = session;
  expect(findHindrance({ state, unpassed: [...unpassed] }, recording)).toBe(hindrance);
});
