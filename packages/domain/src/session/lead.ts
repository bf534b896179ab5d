import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StepId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { assertResultHolds } from '../procedure/assert-result.ts';
import { findRecord, getStep } from '../procedure/progress.ts';
import { listScript, type ScriptStep } from '../procedure/script.ts';
import type { Session, Snapshot, StepAnswer, StepRecord } from './session.ts';
import { nextState } from './transitions.ts';

/** What the recorder reports of one participant: frames in the file, and whether they still come. */
export type Recorded = {
  readonly videoFrames: number;
  readonly audioPackets: number;
  readonly stalled: boolean;
};

/** Whether the recorder is proven to be writing. */
export const isWriting = ({ videoFrames, audioPackets, stalled }: Recorded): boolean =>
  videoFrames > 0 && audioPackets > 0 && !stalled;

/**
 * The identification begins, with the first step shown.
 * @throws DomainError RECORDER_NOT_READY unless both sides are proven to be recorded
 */
export function beginSession(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  recorded: { readonly customer: Recorded; readonly agent: Recorded },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  const state = nextState(session.state, 'begin');
  if (!isWriting(recorded.customer) || !isWriting(recorded.agent))
    throw new DomainError('RECORDER_NOT_READY', { ...recorded });
  const script = listScript(procedure, session);
  const [first] = script;
  return {
    case: withSession(kase, {
      ...session,
      state,
      beganAt: at,
      ...(first ? { currentStep: first.id, stepShownAt: at } : {}),
    }),
    fact: {
      type: 'session.begun',
      sessionId,
      procedureDigest: digest(procedure),
      script: script.map(namesOf),
    },
  };
}

/** Turns both screens to a step. @throws DomainError STEP_UNKNOWN */
export function showStep(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  stepId: StepId,
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const step = getStep(procedure, session, stepId);
  const isNew = session.currentStep !== step.id;
  const shown = { currentStep: step.id, ...(isNew ? { stepShownAt: at } : {}) };
  return {
    case: withSession(kase, { ...session, ...shown }),
    fact: { type: 'step.shown', sessionId, ...namesOf(step) },
  };
}

/** How a step of the script is named in the journal. */
const namesOf = ({ id, drawn }: ScriptStep) => ({
  stepId: id,
  ...(drawn ? { drawn: drawn.id } : {}),
});

/**
 * Records the answer to a step, in place of an earlier one.
 * @throws DomainError STEP_UNKNOWN, and what `assertResultHolds` refuses
 */
export function recordStep(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  answer: StepAnswer & { readonly stepId: StepId },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const step = getStep(procedure, session, answer.stepId);
  assertResultHolds({ procedure, kase, session }, step, answer, at);
  const { result, fields, check } = answer;
  const remark = answer.remark?.trim() || undefined;
  return {
    case: withSession(kase, withAnswer(session, answer, at)),
    fact: {
      type: 'step.recorded',
      sessionId,
      ...namesOf(step),
      result,
      ...(fields ? { fields: fields.map(({ field, verdict }) => ({ field, verdict })) } : {}),
      ...(check ? { check: check.result } : {}),
      ...(fields || check ? { answerDigest: digestOfAnswer(kase.salt, answer) } : {}),
      hasRemark: remark !== undefined,
      ...(remark ? { remarkDigest: digest({ salt: kase.salt, text: remark }) } : {}),
    },
  };
}

/** Binds what the journal does not hold of an answer: changed values, and a register's reference. */
export const digestOfAnswer = (
  salt: string,
  { fields, check }: { readonly fields?: unknown; readonly check?: unknown },
): string =>
  digest({ salt, fields: fields ?? null, check: check ?? null } as Parameters<typeof digest>[0]);

/** The session with an answer in place of an earlier one to the same step. */
export function withAnswer(
  session: Session,
  answer: StepAnswer & { readonly stepId: StepId },
  at: Instant,
): Session {
  const { stepId, result, fields, check } = answer;
  const remark = answer.remark?.trim() || undefined;
  const failedTries =
    (findRecord(session, stepId)?.failedTries ?? 0) + (result === 'PASSED' ? 0 : 1);
  const record: StepRecord = {
    stepId,
    result,
    ...(remark ? { remark } : {}),
    ...(fields ? { fields } : {}),
    ...(check ? { check } : {}),
    ...(failedTries > 0 ? { failedTries } : {}),
    at,
  };
  const others = session.steps.filter((other) => other.stepId !== stepId);
  return { ...session, steps: [...others, record] };
}

/** Keeps a stored snapshot with the session, and with a step where one is named. */
export function addSnapshot(kase: Case, sessionId: SessionId, snapshot: Snapshot): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  return {
    case: withSession(kase, { ...session, snapshots: [...session.snapshots, snapshot] }),
    fact: {
      type: 'snapshot.taken',
      sessionId,
      snapshotId: snapshot.id,
      source: snapshot.source,
      ...(snapshot.of ? { of: snapshot.of } : {}),
      ...(snapshot.area ? { area: snapshot.area } : {}),
      ...(snapshot.stepId ? { stepId: snapshot.stepId } : {}),
      sha256: snapshot.evidence.sha256,
      ciphertextSha256: snapshot.evidence.ciphertextSha256,
    },
  };
}

/** Adds the agent's note. @throws DomainError NOTE_MISSING where it is blank */
export function addNote(kase: Case, sessionId: SessionId, text: string, at: Instant): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'CLAIMED', 'LIVE');
  if (!text.trim()) throw new DomainError('NOTE_MISSING');
  return {
    case: withSession(kase, { ...session, notes: [...session.notes, { text: text.trim(), at }] }),
    fact: {
      type: 'note.added',
      sessionId,
      noteDigest: digest({ salt: kase.salt, text: text.trim() }),
    },
  };
}
