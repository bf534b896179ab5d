import { expect, test } from '@jest/globals';
import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { inEveryLanguage } from '@visavis/domain/language';
import { currentStepOf, missingForPass, neighbourOf, nextActionOf } from './step-course.ts';
import type { LedStep } from './step-course.ts';

const text = inEveryLanguage(() => 'x');
const aStep = (id: string, change: Partial<LedStep> = {}): LedStep => ({
  id: id as StepId,
  kind: 'FACE',
  mandatory: true,
  title: text,
  instruction: text,
  say: text,
  prompt: text,
  drawing: 'FACE_FRONT',
  snapshots: 0,
  result: null,
  remark: null,
  ...change,
});

type Course = Parameters<typeof missingForPass>[0];
const aSession = (change: Partial<LedSession> = {}): Course =>
  ({ steps: [], snapshots: [], currentStep: null, code: null, ...change }) as Course;

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

test('before live no step is shown and none is beside it', () => {
  expect(currentStepOf(aSession({ steps }))).toBeUndefined();
  expect(neighbourOf(aSession({ steps }), 1)).toBeUndefined();
});

test('a step that needs a snapshot asks for it, then for the pass, then for the next step', () => {
  const step = aStep('one', { snapshots: 1 });
  const taken = {
    id: '1',
    stepId: step.id,
    takenAt: '2026-01-01T00:00:00.000Z',
    widthPx: 1280,
    heightPx: 720,
  } as LedSession['snapshots'][number];
  expect(nextActionOf(aSession(), step)).toBe('SNAPSHOT');
  expect(nextActionOf(aSession({ snapshots: [taken] }), step)).toBe('PASS');
  expect(nextActionOf(aSession(), { ...step, result: 'FAILED' })).toBe('NEXT');
});

test('the code must be verified before its step can pass', () => {
  const step = aStep('code', { kind: 'ONE_TIME_CODE' });
  expect(missingForPass(aSession(), step)).toBe('CODE_NOT_VERIFIED');
  expect(nextActionOf(aSession(), step)).toBeNull();
});
