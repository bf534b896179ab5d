import { expect, test } from '@jest/globals';
import type { StepId } from '@visavis/domain/ids';
import {
  AGENT_OUTCOMES,
  consequencesOf,
  findHindrance,
  missingForEnd,
  MOST_REASONS,
  reasonsFor,
  reasonsToAdd,
  withoutReason,
  withPrimary,
} from './outcome-choices.ts';

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

test('the first reason must lead to the outcome, a further one may be any', () => {
  expect(reasonsToAdd('TERMINATED', [])).toEqual(reasonsFor('TERMINATED'));
  const further = reasonsToAdd('TERMINATED', ['DEV-01']);
  expect(further).toContain('QUAL-01');
  expect(further).not.toContain('DEV-01');
  expect(further.slice(0, 2)).toEqual(['DEV-02', 'DEV-03']);
});

test('no more reasons than the server takes, and none for an approval', () => {
  const five = reasonsFor('REJECTED').slice(0, MOST_REASONS);
  expect(reasonsToAdd('REJECTED', five)).toEqual([]);
  expect(reasonsToAdd('APPROVED', [])).toEqual([]);
});

test('a reason of another outcome never comes to stand first', () => {
  expect(withPrimary('TERMINATED', ['DEV-01', 'DEV-02'], 'DEV-02')).toEqual(['DEV-02', 'DEV-01']);
  expect(withPrimary('TERMINATED', ['DEV-01', 'QUAL-01'], 'QUAL-01')).toEqual([
    'DEV-01',
    'QUAL-01',
  ]);
  expect(withoutReason('TERMINATED', ['DEV-01', 'QUAL-01', 'DEV-02'], 'DEV-01')).toEqual([
    'DEV-02',
    'QUAL-01',
  ]);
  expect(withoutReason('TERMINATED', ['DEV-01', 'QUAL-01'], 'DEV-01')).toEqual([]);
});

test.each([
  ['OUTCOME', {}],
  [null, { outcome: 'APPROVED' }],
  ['REASON', { outcome: 'REJECTED' }],
  ['NOTE', { outcome: 'REJECTED', reasons: ['DOC-09'], note: ' ' }],
  ['NOTE', { outcome: 'UNABLE_TO_VERIFY', reasons: ['QUAL-01', 'OTHER-02'] }],
  [null, { outcome: 'REJECTED', reasons: ['DOC-09'], note: 'a copy' }],
  [null, { outcome: 'ABANDONED', reasons: ['CONS-03'] }],
] as const)('%s is missing from %p', (missing, closing) => {
  expect(missingForEnd({ outcome: undefined, reasons: [], note: '', ...closing })).toBe(missing);
});

test('what follows is the primary reason’s; reports are those of every reason', () => {
  const closing = { outcome: 'TERMINATED', reasons: ['DEV-01', 'FRAUD-03'], note: '' } as const;
  expect(consequencesOf(closing)).toEqual({
    customerReads: 'BANK_WILL_CONTACT',
    retry: 'NONE',
    reports: ['CYBER', 'AML'],
    isSilent: true,
  });
  expect(consequencesOf({ ...closing, outcome: 'UNABLE_TO_VERIFY', reasons: ['QUAL-01'] })).toEqual(
    { customerReads: 'TRY_AGAIN', retry: 'NEW_SESSION', reports: [], isSilent: false },
  );
  expect(consequencesOf({ ...closing, reasons: [] })).toBeNull();
});

const whole = { isBeingWritten: true, isWhole: true, longestGapMs: 0, missingShare: 0 };
const passed = { state: 'LIVE', unpassed: [], openAnalyses: [] } as const;
const missing = {
  stepId: null,
  kind: 'FACE',
  cause: 'MISSING',
  analysisId: null,
  code: null,
} as const;

test.each([
  [undefined, passed, whole],
  ['NOT_LIVE', { ...passed, state: 'CLAIMED' }, whole],
  ['STEPS_OPEN', { ...passed, unpassed: ['consent' as StepId] }, whole],
  ['ANALYSES_OPEN', { ...passed, openAnalyses: [missing] }, whole],
  ['RECORDING_UNKNOWN', passed, null],
  ['NOT_RECORDED', passed, { ...whole, isBeingWritten: false }],
  ['RECORDING_INCOMPLETE', passed, { ...whole, isWhole: false }],
] as const)('%s stands before an approval', (hindrance, session, recording) => {
  const { state, unpassed, openAnalyses } = session;
  const shown = { state, unpassed: [...unpassed], openAnalyses: [...openAnalyses] };
  expect(findHindrance(shown, recording)).toBe(hindrance);
});
