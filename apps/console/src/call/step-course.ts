import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';

export type LedStep = LedSession['steps'][number];

/** The step that both screens show, with its place; undefined before the session is live. */
export function currentStepOf(
  session: LedSession,
): { readonly step: LedStep; readonly number: number } | undefined {
  const index = session.steps.findIndex(({ id }) => id === session.currentStep);
  const step = session.steps[index];
  return step && { step, number: index + 1 };
}

/** The step beside the one that is shown; undefined at either end. */
export function neighbourOf(session: LedSession, by: 1 | -1): StepId | undefined {
  const index = session.steps.findIndex(({ id }) => id === session.currentStep);
  return index < 0 ? undefined : session.steps[index + by]?.id;
}

/** How many snapshots are kept with the step. */
export const snapshotsOf = (session: LedSession, stepId: StepId): number =>
  session.snapshots.filter((snapshot) => snapshot.stepId === stepId).length;

/** What a pass still waits for; null where nothing does. */
export function missingForPass(
  session: LedSession,
  step: LedStep,
): 'SNAPSHOT_MISSING' | 'CODE_NOT_VERIFIED' | null {
  if (snapshotsOf(session, step.id) < step.snapshots) return 'SNAPSHOT_MISSING';
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verified) return 'CODE_NOT_VERIFIED';
  return null;
}

/** What the agent does next with the step; null while it waits for the customer's code. */
export function nextActionOf(
  session: LedSession,
  step: LedStep,
): 'SNAPSHOT' | 'PASS' | 'NEXT' | null {
  if (step.result) return 'NEXT';
  const missing = missingForPass(session, step);
  if (missing === 'SNAPSHOT_MISSING') return 'SNAPSHOT';
  return missing ? null : 'PASS';
}
