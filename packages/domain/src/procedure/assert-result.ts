import type { Case } from '../case/case.ts';
import { DomainError } from '../errors.ts';
import { msBetween, type Instant } from '../ids.ts';
import type { Session, StepAnswer } from '../session/session.ts';
import { askedFields, type DataField, type Procedure } from './procedure.ts';
import { countSnapshots, findRecord } from './progress.ts';
import type { ScriptStep } from './script.ts';
import { countTriesLeft } from './tries.ts';

type Around = {
  readonly procedure: Procedure;
  readonly kase: Pick<Case, 'sessions'>;
  readonly session: Session;
};

/**
 * Refuses a result that the step does not bear out.
 * @throws DomainError INPUT_REFUSED | REMARK_MISSING | SNAPSHOT_MISSING | CODE_NOT_VERIFIED | TOO_EARLY | ANSWER_FINAL |
 * TRIES_USED_UP | FIELDS_OPEN | CHECK_NOT_POSITIVE | DOCUMENT_NOT_CHOSEN | NO_PROVIDER
 */
export function assertResultHolds(
  { procedure, kase, session }: Around,
  step: ScriptStep,
  answer: StepAnswer,
  at: Instant,
): void {
  assertMayBeAnswered({ procedure, kase, session }, step);
  assertBelongs(step, answer);
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
  // Nothing here can read a digital document yet: an agent's word for one is not worth more than a guess.
  if (step.kind === 'DIGITAL_DOCUMENT') throw new DomainError('NO_PROVIDER', { stepId });
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verifiedAt)
    throw new DomainError('CODE_NOT_VERIFIED', { stepId });
  if (step.dwellMs !== undefined && shownMs(session, step, at) < step.dwellMs)
    throw new DomainError('TOO_EARLY', { stepId, dwellMs: step.dwellMs });
  if (step.kind === 'DATA_CONFIRMATION' && !isEachAnswered(askedFields(step), answer))
    throw new DomainError('FIELDS_OPEN', { stepId });
  if (step.kind === 'EXTERNAL_CHECK') assertChecked(step, answer);
  if (step.kind === 'NOTE' && !answer.remark?.trim())
    throw new DomainError('REMARK_MISSING', { stepId });
}

/** Fields that nobody asked for, the same one twice, or a register where none is asked: a bug or a forgery. */
function assertBelongs(step: ScriptStep, { fields = [], check }: StepAnswer): void {
  const given = fields.map(({ field }) => field);
  const asked = askedFields(step);
  const isForeign = given.some((field, index) => {
    return !asked.includes(field) || given.indexOf(field) !== index;
  });
  if (isForeign || (check && step.kind !== 'EXTERNAL_CHECK'))
    throw new DomainError('INPUT_REFUSED', { stepId: step.id });
}

/** How long the step has been on both screens. */
const shownMs = (session: Session, step: ScriptStep, at: Instant): number =>
  session.currentStep === step.id && session.stepShownAt ? msBetween(session.stepShownAt, at) : 0;

/** A field that was changed or is new has its value with it. */
const isEachAnswered = (asked: readonly DataField[], { fields = [] }: StepAnswer): boolean =>
  asked.every((field) => {
    const given = fields.find((answer) => answer.field === field);
    if (!given) return false;
    return given.value !== undefined || !['CHANGED', 'NEW'].includes(given.verdict);
  });

/** A register that does not answer is never a pass. */
function assertChecked(step: ScriptStep & { readonly kind: 'EXTERNAL_CHECK' }, answer: StepAnswer) {
  const { result } = answer.check ?? {};
  const isEnough = step.mustBePositive ? result === 'POSITIVE' : result && result !== 'UNAVAILABLE';
  if (!isEnough) throw new DomainError('CHECK_NOT_POSITIVE', { stepId: step.id });
}
