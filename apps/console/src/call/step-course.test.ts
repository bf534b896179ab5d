import { expect, test } from '@jest/globals';
import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { inEveryLanguage } from '@visavis/domain/language';
import {
  answerWordsOf,
  currentStepOf,
  findAnswerHindrance,
  findReplacement,
  missingForPass,
  neighbourOf,
  nextActionOf,
  resultOfCheck,
  showsTries,
} from './step-course.ts';
import type { LedStep } from './step-course.ts';

const text = inEveryLanguage(() => 'x');
const aStep = (id: string, change: Partial<LedStep> = {}): LedStep => ({
  ...{ id: id as StepId, of: id as StepId, kind: 'FACE', mandatory: true },
  ...{ title: text, instruction: text, say: text, prompt: text, drawing: 'FACE_FRONT' },
  ...{ snapshots: 0, result: null, remark: null, drawn: null, feature: null },
  ...{ dwellMs: null, shownAt: null, triesLeft: null, failedTries: 0, isSubstitute: false },
  ifNotCheckable: null,
  ...{ fields: [], answeredFields: [], register: null, mustBePositive: false, check: null },
  ...{ compareWith: null, characters: null },
  ...change,
});

type Course = Parameters<typeof missingForPass>[0];
const aSession = (change: Partial<LedSession> = {}): Course =>
  ({
    ...{ steps: [], snapshots: [], currentStep: null, code: null, documents: [], document: null },
    ...change,
  }) as Course;

const steps = [aStep('one'), aStep('two'), aStep('three')];

test.each([
  ['one', 1, undefined, 'two'],
  ['two', 2, 'one', 'three'],
  ['three', 3, 'two', undefined],
] as const)('beside step %s', (id, number, before, after) => {
  const session = aSession({ steps, currentStep: id as StepId });
  expect(currentStepOf(session)?.number).toBe(number);
  expect(neighbourOf(session, -1)).toBe(before);
  expect(neighbourOf(session, 1)).toBe(after);
});

test('a step that the chosen document took away is followed by what was drawn for it', () => {
  const drawn = [
    aStep('front', { result: 'PASSED' }),
    aStep('feature-1', { of: 'feature' as StepId }),
    aStep('feature-2', { of: 'feature' as StepId }),
  ];
  const at = (currentStep: string) =>
    findReplacement({ state: 'LIVE', steps: drawn, currentStep: currentStep as StepId });
  expect(at('feature')).toBe('feature-1');
  expect(at('back')).toBe('feature-1');
  expect(at('front')).toBeUndefined();
});

test('before live no step is shown and none is beside it', () => {
  expect(currentStepOf(aSession({ steps }))).toBeUndefined();
  expect(neighbourOf(aSession({ steps }), 1)).toBeUndefined();
});

const taken = (stepId: StepId) => ({ id: '1', stepId }) as LedSession['snapshots'][number];

test('a step that needs a snapshot asks for it, then for the pass, then for the next step', () => {
  const step = aStep('one', { snapshots: 1 });
  expect(nextActionOf(aSession(), step, true)).toBe('SNAPSHOT');
  expect(nextActionOf(aSession({ snapshots: [taken(step.id)] }), step, true)).toBe('PASS');
  expect(nextActionOf(aSession(), { ...step, result: 'FAILED' }, true)).toBe('NEXT');
});

test('the code must be verified before its step can pass', () => {
  const step = aStep('code', { kind: 'ONE_TIME_CODE' });
  expect(missingForPass(aSession(), step, true)).toBe('CODE_NOT_VERIFIED');
  expect(nextActionOf(aSession(), step, true)).toBeNull();
});

test('a pass waits until there was time to look, and nothing else is asked for meanwhile', () => {
  const step = aStep('tilt', { kind: 'MOVEMENT', dwellMs: 3000 });
  expect(missingForPass(aSession(), step, false)).toBe('TOO_EARLY');
  expect(nextActionOf(aSession(), step, false)).toBeNull();
  expect(missingForPass(aSession(), step, true)).toBeNull();
});

const card = { id: 'card', title: text } as LedSession['documents'][number];

test('before a document is chosen no feature takes an answer, and its first side asks which it is', () => {
  const feature = aStep('feature', { kind: 'SECURITY_FEATURE' });
  expect(findAnswerHindrance(aSession({ documents: [card] }), feature)).toBe('DOCUMENT_NOT_CHOSEN');
  expect(findAnswerHindrance(aSession(), feature)).toBeNull();
  const side = aStep('front', { kind: 'DOCUMENT', snapshots: 1 });
  expect(nextActionOf(aSession({ documents: [card] }), side, true)).toBe('DOCUMENT');
  expect(nextActionOf(aSession({ documents: [card], document: card }), side, true)).toBe(
    'SNAPSHOT',
  );
});

test('a feature that can’t be checked stays so, and a step without tries takes no answer', () => {
  const drawn = { category: 'DIFFRACTIVE' } as NonNullable<LedStep['feature']>;
  const feature = aStep('f-1', { kind: 'SECURITY_FEATURE', feature: drawn });
  expect(findAnswerHindrance(aSession(), { ...feature, result: 'NOT_POSSIBLE' })).toBe(
    'ANSWER_FINAL',
  );
  expect(findAnswerHindrance(aSession(), { ...feature, triesLeft: 0 })).toBe('TRIES_USED_UP');
});

test('nothing passes a digital document while no provider is there', () => {
  const step = aStep('wallet', { kind: 'DIGITAL_DOCUMENT' });
  expect(missingForPass(aSession(), step, true)).toBe('NO_PROVIDER');
});

test.each([
  [false, { triesLeft: null, failedTries: 2 }],
  [false, { triesLeft: 3, failedTries: 0 }],
  [true, { triesLeft: 2, failedTries: 1 }],
  [true, { triesLeft: 1, failedTries: 0 }],
  [false, { triesLeft: 1, failedTries: 2, result: 'PASSED' }],
] as const)('tries are shown (%p) with %p', (shown, change) => {
  expect(showsTries(aStep('one', change))).toBe(shown);
});

test.each([
  ['PASSED', 'POSITIVE', true],
  ['FAILED', 'NEGATIVE', true],
  ['PASSED', 'NEGATIVE', false],
  ['NOT_POSSIBLE', 'UNAVAILABLE', true],
  ['NOT_POSSIBLE', 'UNAVAILABLE', false],
] as const)('%s comes of %s where a positive answer is needed: %p', (result, answer, needed) => {
  expect(resultOfCheck({ mustBePositive: needed }, answer)).toBe(result);
});

test('the answers are called by what was asked', () => {
  expect(answerWordsOf(aStep('q', { kind: 'QUESTION' }))).toBe('QUESTION');
  expect(answerWordsOf(aStep('f', { kind: 'SECURITY_FEATURE' }))).toBe('FEATURE');
  expect(answerWordsOf(aStep('f', { kind: 'MOVEMENT' }))).toBe('DEFAULT');
});
