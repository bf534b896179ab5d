import { expect, test } from '@jest/globals';
import { ledSession as contract, type LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import type { Procedure, Step } from '@visavis/domain/procedure/procedure';
import { listScript } from '@visavis/domain/procedure/script';
import type { Session } from '@visavis/domain/session/session';
import { aModel, aSelection, aStep, aVariant } from '@visavis/domain/testing/a-document';
import { aProcedure } from '@visavis/domain/testing/a-procedure';
import { ledSession } from './led-session.ts';
import { aCase, aSession, AT } from './view-builders.ts';

const STEPS: readonly Step[] = [
  {
    ...aStep('question'),
    kind: 'QUESTION',
    pool: [{ ...aVariant('birthday'), compareWith: 'birthDate' }],
  },
  { ...aStep('read', { dwellMs: 3000 }), kind: 'READ_BACK', what: 'CHARACTERS', count: 5 },
  { ...aStep('serial'), kind: 'READ_BACK', what: 'SERIAL_NUMBER' },
  { ...aStep('feature'), kind: 'SECURITY_FEATURE' },
  { ...aStep('data'), kind: 'DATA_CONFIRMATION', fields: ['familyName', 'address'] },
  { ...aStep('register'), kind: 'EXTERNAL_CHECK', register: 'tax-office', mustBePositive: true },
];
const PROCEDURE: Procedure = aProcedure({
  steps: STEPS,
  documents: {
    models: [aModel(), aModel({ id: 'other', country: 'POL' })],
    selection: aSelection(),
  },
  tries: { perStep: 2, perCase: 3, source: aSelection().source },
});

function led(over: Partial<Session>, earlier: readonly Session[] = []): LedSession {
  const session = aSession({ state: 'LIVE', draw: { seed: 'a seed', commitment: '' }, ...over });
  const kase = aCase({ sessions: [...earlier, session] });
  return contract.parse(
    ledSession(kase, PROCEDURE, session.id, {
      customerConnected: true,
      awaitedStills: new Set(),
      endsAt: null,
      camera: null,
      visitors: [],
      speaker: null,
      codeChannels: [],
    }),
  );
}

const stepOf = ({ steps }: LedSession, of: string) => {
  const step = steps.find((one) => one.of === of);
  if (!step) throw new Error(`No step of ${of}`);
  return step;
};

test('a question shows what was drawn and what was declared', () => {
  expect(stepOf(led({}), 'question')).toMatchObject({
    drawn: { kind: 'QUESTION', id: 'birthday' },
    compareWith: { field: 'birthDate', declared: '1988-04-17' },
    triesLeft: 2,
    shownAt: null,
  });
});

test('characters to be read back are for the agent, with the time the step must be shown', () => {
  const step = stepOf(led({ currentStep: 'read' as StepId, stepShownAt: AT }), 'read');
  expect(step.characters).toHaveLength(5);
  expect(step).toMatchObject({ drawn: null, dwellMs: 3000, shownAt: AT });
  expect(stepOf(led({}), 'serial').compareWith).toMatchObject({ field: 'documentNumber' });
});

test('fields to confirm stand beside what was declared, and keep their answers', () => {
  const fields = [{ field: 'familyName', verdict: 'CHANGED', value: 'Nikolaou' }] as const;
  const steps = [{ stepId: 'data' as StepId, result: 'FAILED', fields, at: AT }] as const;
  expect(stepOf(led({ steps }), 'data')).toMatchObject({
    fields: [
      { field: 'familyName', declared: 'Papadopoulou' },
      { field: 'address', declared: null },
    ],
    answeredFields: fields,
  });
});

test('an external check names its register and what it answered', () => {
  const check = { result: 'UNAVAILABLE', reference: 'q-1' } as const;
  const steps = [{ stepId: 'register' as StepId, result: 'FAILED', check, at: AT }] as const;
  expect(stepOf(led({ steps }), 'register')).toMatchObject({
    register: 'tax-office',
    mustBePositive: true,
    check,
  });
});

test('the declared type and nationality suggest a document, and choosing one draws features', () => {
  const before = led({});
  expect(before.document).toBeNull();
  expect(before.documents).toMatchObject([
    { id: 'a-model', isSuggested: true },
    { id: 'other', isSuggested: false },
  ]);
  expect(stepOf(before, 'feature').feature).toBeNull();
  const after = led({ document: { id: 'a-model', version: 1 } });
  expect(after.document).toMatchObject({ id: 'a-model' });
  const drawn = after.steps.filter(({ of }) => of === 'feature');
  expect(drawn).toHaveLength(aSelection().features);
  expect(drawn[0]?.feature?.criterion).toBeDefined();
  expect(after.substitutesLeft).toBe(aSelection().substitutes);
  expect(drawn.map(({ ifNotCheckable }) => ifNotCheckable)).toContain('SUBSTITUTE');
  expect(stepOf(after, 'data').ifNotCheckable).toBeNull();
});

const failed = (stepId: string, failedTries: number) =>
  ({ stepId: stepId as StepId, result: 'FAILED', failedTries, at: AT }) as const;

test('a mandatory step without tries is what an approval is out of reach for', () => {
  const shown = led({ steps: [failed('data', 2)] });
  expect(stepOf(shown, 'data').triesLeft).toBe(0);
  expect(shown).toMatchObject({
    mayStillApprove: false,
    blockedBy: [{ stepId: 'data', cause: 'TRIES_USED_UP' }],
  });
  expect(led({ steps: [failed('data', 1)] }).mayStillApprove).toBe(true);
});

test('the tries of earlier sessions count for the case', () => {
  const before = aSession({
    id: '01a2b3c4-0000-7000-8000-00000000000d' as Session['id'],
    state: 'ENDED',
    steps: [failed('data', 1), failed('serial', 1)],
  });
  const shown = led({}, [before]);
  expect(stepOf(shown, 'data').triesLeft).toBe(1);
  expect(stepOf(led({ steps: [failed('serial', 1)] }, [before]), 'data').triesLeft).toBe(0);
});

test('the script that is shown is the one that the rules go by', () => {
  const session = aSession({ state: 'LIVE', draw: { seed: 'a seed', commitment: '' } });
  expect(led({}).steps.map(({ id }) => id)).toEqual(
    listScript(PROCEDURE, session).map(({ id }) => id),
  );
});
