import type { Case } from '../case/case.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session/session.ts';
import type { Procedure } from './procedure.ts';
import { findRecord } from './progress.ts';

/**
 * How many answers other than *passed* a step may still get: the rest of its own, or of the whole
 * case with all its sessions, whichever is less. Undefined where the procedure limits none.
 */
export function countTriesLeft(
  procedure: Procedure,
  kase: Pick<Case, 'sessions'>,
  session: Session,
  stepId: StepId,
): number | undefined {
  const { tries } = procedure;
  if (!tries) return undefined;
  const ofStep = findRecord(session, stepId)?.failedTries ?? 0;
  const ofCase = kase.sessions.reduce((sum, one) => sum + countFailed(one), 0);
  return Math.max(0, Math.min(tries.perStep - ofStep, tries.perCase - ofCase));
}

const countFailed = ({ steps }: Session): number =>
  steps.reduce((sum, { failedTries }) => sum + (failedTries ?? 0), 0);
