import { DomainError } from '../errors.ts';
import type { StepId } from '../ids.ts';
import { listPresses } from '../session/presses.ts';
import type { Session, StepRecord, StepResult } from '../session/session.ts';
import type { Procedure, Step } from './procedure.ts';

/** @throws DomainError STEP_UNKNOWN */
export function getStep(procedure: Procedure, stepId: StepId): Step {
  const step = procedure.steps.find(({ id }) => id === stepId);
  if (!step) throw new DomainError('STEP_UNKNOWN', { stepId });
  return step;
}

/** The record of a step, where it has one. */
export const findRecord = (session: Session, stepId: StepId): StepRecord | undefined =>
  session.steps.find((record) => record.stepId === stepId);

/** How many snapshots were taken of the step: presses of the key, whether a still came too or not. */
export const countSnapshots = (session: Session, stepId: StepId): number =>
  listPresses(session).filter((snapshot) => snapshot.stepId === stepId).length;

/** Mandatory steps that are open or not passed, in order: what stands between the session and an approval. */
export const listUnpassed = (procedure: Procedure, session: Session): readonly Step[] =>
  procedure.steps.filter(
    (step) => step.mandatory && findRecord(session, step.id)?.result !== 'PASSED',
  );

/** The first step without a record, or undefined when each has one. */
export const findNextStep = (procedure: Procedure, session: Session): Step | undefined =>
  procedure.steps.find((step) => !findRecord(session, step.id));

/**
 * Refuses a result that the step does not bear out.
 * @throws DomainError REMARK_MISSING | SNAPSHOT_MISSING | CODE_NOT_VERIFIED
 */
export function assertResultHolds(
  step: Step,
  session: Session,
  answer: { readonly result: StepResult; readonly remark?: string | undefined },
): void {
  if (answer.result !== 'PASSED') {
    if (!answer.remark?.trim()) throw new DomainError('REMARK_MISSING', { stepId: step.id });
    return;
  }
  if (countSnapshots(session, step.id) < step.snapshots)
    throw new DomainError('SNAPSHOT_MISSING', { stepId: step.id, needed: step.snapshots });
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verifiedAt)
    throw new DomainError('CODE_NOT_VERIFIED', { stepId: step.id });
}
