import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';

export type LedStep = LedSession['steps'][number];

/** The step that both screens show, with its place; undefined before the session is live. */
export function currentStepOf(
  session: Pick<LedSession, 'steps' | 'currentStep'>,
): { readonly step: LedStep; readonly number: number } | undefined {
  const index = session.steps.findIndex(({ id }) => id === session.currentStep);
  const step = session.steps[index];
  return step && { step, number: index + 1 };
}

/**
 * The step to show in place of one that the choice of a document took away: the first that was drawn
 * for it, or else the first that is open. Undefined where the shown step is still there.
 */
export function findReplacement({
  state,
  steps,
  currentStep,
}: Pick<LedSession, 'state' | 'steps' | 'currentStep'>): StepId | undefined {
  if (state !== 'LIVE' || steps.some(({ id }) => id === currentStep)) return undefined;
  const replacing =
    steps.find(({ of }) => of === currentStep) ?? steps.find(({ result }) => result === null);
  return (replacing ?? steps.at(-1))?.id;
}

/** The step beside the one that is shown; undefined at either end. */
export function neighbourOf(session: LedSession, by: 1 | -1): StepId | undefined {
  const index = session.steps.findIndex(({ id }) => id === session.currentStep);
  return index < 0 ? undefined : session.steps[index + by]?.id;
}

/** How many snapshots are kept with the step. */
export const snapshotsOf = (session: LedSession, stepId: StepId): number =>
  session.snapshots.filter((snapshot) => snapshot.stepId === stepId).length;

/** Why a step takes no answer at all now; null where it does. */
export function findAnswerHindrance(
  { documents }: Pick<LedSession, 'documents'>,
  step: LedStep,
): 'DOCUMENT_NOT_CHOSEN' | 'ANSWER_FINAL' | 'TRIES_USED_UP' | null {
  if (step.kind === 'SECURITY_FEATURE' && !step.feature && documents.length > 0)
    return 'DOCUMENT_NOT_CHOSEN';
  if (step.feature && step.result === 'NOT_POSSIBLE') return 'ANSWER_FINAL';
  return step.triesLeft === 0 ? 'TRIES_USED_UP' : null;
}

/** What a pass still waits for; null where nothing does. `hasDwelt`: it was shown long enough. */
export function missingForPass(session: LedSession, step: LedStep, hasDwelt: boolean) {
  const hindrance = findAnswerHindrance(session, step);
  if (hindrance) return hindrance;
  if (step.kind === 'DIGITAL_DOCUMENT') return 'NO_PROVIDER';
  if (snapshotsOf(session, step.id) < step.snapshots) return 'SNAPSHOT_MISSING';
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verified) return 'CODE_NOT_VERIFIED';
  return hasDwelt ? null : 'TOO_EARLY';
}
export type MissingForPass = NonNullable<ReturnType<typeof missingForPass>>;

/** What the agent does next with the step; null while there is nothing but to look or to wait. */
export function nextActionOf(
  session: LedSession,
  step: LedStep,
  hasDwelt: boolean,
): 'SNAPSHOT' | 'PASS' | 'NEXT' | 'DOCUMENT' | null {
  if (step.result) return 'NEXT';
  const missing = missingForPass(session, step, hasDwelt);
  if (missing === 'DOCUMENT_NOT_CHOSEN' || mayChooseFirst(session, step)) return 'DOCUMENT';
  if (missing === 'SNAPSHOT_MISSING') return 'SNAPSHOT';
  if (missing === 'TRIES_USED_UP') return 'NEXT';
  return missing ? null : 'PASS';
}

/** The first side of the document is when the agent sees which one it is. */
const mayChooseFirst = ({ documents, document }: LedSession, step: LedStep): boolean =>
  step.kind === 'DOCUMENT' && documents.length > 0 && document === null;

/** Which words the three answers have: what they mean depends on what was asked. */
export function answerWordsOf({ kind }: LedStep) {
  switch (kind) {
    case 'CONSENT':
      return 'CONSENT';
    case 'QUESTION':
    case 'READ_BACK':
      return 'QUESTION';
    case 'SECURITY_FEATURE':
      return 'FEATURE';
    case 'EXTERNAL_CHECK':
      return 'CHECK';
    case 'NOTE':
      return 'NOTE';
    default:
      return 'DEFAULT';
  }
}
export type AnswerWords = ReturnType<typeof answerWordsOf>;

/** Tries are shown only where they matter: one was used, or the last one is near. */
export const showsTries = ({ triesLeft, failedTries, result }: LedStep): boolean =>
  triesLeft !== null && result !== 'PASSED' && (failedTries > 0 || triesLeft <= 1);

/** What an answer of a register makes of the step. A register that does not answer is never a pass. */
export function resultOfCheck(
  { mustBePositive }: Pick<LedStep, 'mustBePositive'>,
  answer: 'POSITIVE' | 'NEGATIVE' | 'UNAVAILABLE',
): 'PASSED' | 'FAILED' | 'NOT_POSSIBLE' {
  if (answer === 'UNAVAILABLE') return 'NOT_POSSIBLE';
  return answer === 'NEGATIVE' && mustBePositive ? 'FAILED' : 'PASSED';
}
