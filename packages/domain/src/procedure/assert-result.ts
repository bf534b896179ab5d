import type { Case } from '../case/case.ts';
import { DomainError } from '../errors.ts';
import { msBetween, type Instant } from '../ids.ts';
import type { Session, StepAnswer } from '../session/session.ts';
import type { DataField, Procedure } from './procedure.ts';
import { countSnapshots, findRecord } from './progress.ts';
import type { ScriptStep } from './script.ts';
import { countTriesLeft } from './tries.ts';

type Around = {
  readonly procedure: Procedure;
  readonly kase: Case;
  readonly session: Session;
};

/**
 * Refuses a result that the step does not bear out.
 * @throws DomainError REMARK_MISSING | SNAPSHOT_MISSING | CODE_NOT_VERIFIED | TOO_EARLY | ANSWER_FINAL |
 * TRIES_USED_UP | FIELDS_OPEN | CHECK_NOT_POSITIVE | DOCUMENT_NOT_CHOSEN
 */
export function assertResultHolds(
  { procedure, kase, session }: Around,
  step: ScriptStep,
  answer: StepAnswer,
  at: Instant,
): void {
  assertMayBeAnswered({ procedure, kase, session }, step);
  if (answer.result === 'PASSED') assertPassed(session, step, answer, at);
  else if (!answer.remark?.trim()) throw new DomainError('REMARK_MISSING', { stepId: step.id });
}

function assertMayBeAnswered({ procedure, kase, session }: Around, step: ScriptStep): void {
  const { id: stepId } = step;
  if (step.kind === 'SECURITY_FEATURE' && !step.drawn && procedure.documents)
    throw new DomainError('DOCUMENT_NOT_CHOSEN', { stepId });
  const record = findRecord(session, stepId);
  if (step.drawn?.kind === 'FEATURE' && record?.result === 'NOT_POSSIBLE')
    throw new DomainError('ANSWER_FINAL', { stepId });
  if (countTriesLeft(procedure, kase, session, stepId) === 0)
    throw new DomainError('TRIES_USED_UP', { stepId });
}

function assertPassed(session: Session, step: ScriptStep, answer: StepAnswer, at: Instant): void {
  const { id: stepId } = step;
  if (countSnapshots(session, stepId) < step.snapshots)
    throw new DomainError('SNAPSHOT_MISSING', { stepId, needed: step.snapshots });
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verifiedAt)
    throw new DomainError('CODE_NOT_VERIFIED', { stepId });
  if (step.dwellMs !== undefined && shownMs(session, step, at) < step.dwellMs)
    throw new DomainError('TOO_EARLY', { stepId, dwellMs: step.dwellMs });
  if (step.kind === 'DATA_CONFIRMATION' && listOpenFields(step.fields, answer).length > 0)
    throw new DomainError('FIELDS_OPEN', { stepId });
  if (step.kind === 'EXTERNAL_CHECK') assertChecked(step, answer);
  if (step.kind === 'NOTE' && !answer.remark?.trim())
    throw new DomainError('REMARK_MISSING', { stepId });
}

/** How long the step has been on both screens. */
const shownMs = (session: Session, step: ScriptStep, at: Instant): number =>
  session.currentStep === step.id && session.stepShownAt ? msBetween(session.stepShownAt, at) : 0;

const listOpenFields = (fields: readonly DataField[] = [], answer: StepAnswer) =>
  fields.filter((field) => !answer.fields?.some((given) => given.field === field));

/** A register that does not answer is never a pass. */
function assertChecked(step: ScriptStep & { readonly kind: 'EXTERNAL_CHECK' }, answer: StepAnswer) {
  const { result } = answer.check ?? {};
  const isEnough = step.mustBePositive ? result === 'POSITIVE' : result && result !== 'UNAVAILABLE';
  if (!isEnough) throw new DomainError('CHECK_NOT_POSITIVE', { stepId: step.id });
}
