import { DomainError } from '../errors.ts';
import type { StepId } from '../ids.ts';
import { listPresses } from '../session/presses.ts';
import type { Session, StepRecord } from '../session/session.ts';
import type { Procedure } from './procedure.ts';
import { listScript, type ScriptStep } from './script.ts';

/** @throws DomainError STEP_UNKNOWN */
export function getStep(procedure: Procedure, session: Session, stepId: StepId): ScriptStep {
  const step = listScript(procedure, session).find(({ id }) => id === stepId);
  if (!step) throw new DomainError('STEP_UNKNOWN', { stepId });
  return step;
}

/** The record of a step, where it has one. */
export const findRecord = (session: Session, stepId: StepId): StepRecord | undefined =>
  session.steps.find((record) => record.stepId === stepId);

/** How many snapshots were taken of the step: presses of the key, whether a still came too or not. */
export const countSnapshots = (session: Session, stepId: StepId): number =>
  listPresses(session).filter((snapshot) => snapshot.stepId === stepId).length;

/**
 * Mandatory steps that are open or not passed, in order: what stands between the session and an
 * approval. A feature that could not be checked is made good by its substitute, where there is one.
 */
export function listUnpassed(procedure: Procedure, session: Session): readonly ScriptStep[] {
  const script = listScript(procedure, session);
  const unpassed = script.filter(
    (step) => step.mandatory && findRecord(session, step.id)?.result !== 'PASSED',
  );
  return unpassed.filter((step) => !isMadeGood(step, { procedure, session, script }));
}

function isMadeGood(
  step: ScriptStep,
  {
    procedure,
    session,
    script,
  }: {
    readonly procedure: Procedure;
    readonly session: Session;
    readonly script: readonly ScriptStep[];
  },
): boolean {
  if (step.drawn?.kind !== 'FEATURE') return false;
  if (findRecord(session, step.id)?.result !== 'NOT_POSSIBLE') return false;
  const usable = script.filter(
    ({ id, of }) => of === step.of && findRecord(session, id)?.result !== 'NOT_POSSIBLE',
  );
  return usable.length >= (procedure.documents?.selection.features ?? 0);
}

/** The first step without a record, or undefined when each has one. */
export const findNextStep = (procedure: Procedure, session: Session): ScriptStep | undefined =>
  listScript(procedure, session).find((step) => !findRecord(session, step.id));

/** How many features that can't be checked may still be replaced; undefined where none are drawn. */
export function countSubstitutesLeft(procedure: Procedure, session: Session): number | undefined {
  const substitutes = procedure.documents?.selection.substitutes;
  if (substitutes === undefined) return undefined;
  const impossible = listScript(procedure, session).filter(
    ({ id, drawn }) =>
      drawn?.kind === 'FEATURE' && findRecord(session, id)?.result === 'NOT_POSSIBLE',
  );
  return Math.max(0, substitutes - impossible.length);
}
