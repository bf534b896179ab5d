import { expect, test } from '@jest/globals';
import type { StepId } from '../ids.ts';
import type { ScriptStep } from '../procedure/script.ts';
import { aSession, aSnapshot } from '../testing/a-case.ts';
import { aFullProcedure } from '../testing/a-full-procedure.ts';
import { listScript } from '../procedure/script.ts';
import { planClip } from './plan-clip.ts';
import { coversFace, promptOf } from './prompts.ts';

const procedure = aFullProcedure();
const session = aSession({ state: 'LIVE' });
const stepOf = (kind: ScriptStep['kind']) =>
  listScript(procedure, session).find((step) => step.kind === kind)!;
const plan = (stepId: StepId, source: 'STREAM' | 'CAMERA' = 'STREAM') =>
  planClip(procedure, session, { ...aSnapshot(stepId), source });

test('the stream is looked at around faces, and not around documents', () => {
  expect(plan(stepOf('FACE').id)).toEqual(['INJECTION']);
  expect(plan(stepOf('DOCUMENT').id)).toEqual([]);
  expect(plan(stepOf('FACE').id, 'CAMERA')).toEqual([]);
});

test('around a gesture it is looked at for what software knows of it', () => {
  const gesture = stepOf('LIVENESS');
  expect(plan(gesture.id)).toEqual(promptOf(gesture) ? ['LIVENESS', 'INJECTION'] : ['INJECTION']);
  const drawn = (id: string) => ({ kind: 'LIVENESS', drawn: { kind: 'GESTURE', id } }) as const;
  expect(promptOf(drawn('turn-and-back'))).toBe('TURN');
  expect(promptOf(drawn('smile'))).toBeUndefined();
  expect(promptOf({ kind: 'LIVENESS' })).toBeUndefined();
  expect([coversFace(drawn('hand-across')), coversFace(drawn('nod'))]).toEqual([true, false]);
});
