import type { Case, Change } from '../case/case.ts';
import { assertState, getSession, withSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import type { Instant, SessionId, StepId } from '../ids.ts';
import { digest } from '../journal/chain.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { assertResultHolds, getStep } from '../procedure/progress.ts';
import type { Snapshot, StepRecord, StepResult } from './session.ts';
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
  const first = procedure.steps[0];
  return {
    case: withSession(kase, {
      ...session,
      state,
      beganAt: at,
      ...(first ? { currentStep: first.id } : {}),
    }),
    fact: { type: 'session.begun', sessionId },
  };
}

/** Turns both screens to a step. @throws DomainError STEP_UNKNOWN */
export function showStep(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  stepId: StepId,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const step = getStep(procedure, stepId);
  return {
    case: withSession(kase, { ...session, currentStep: step.id }),
    fact: { type: 'step.shown', sessionId, stepId },
  };
}

/**
 * Records the answer to a step, in place of an earlier one.
 * @throws DomainError STEP_UNKNOWN | REMARK_MISSING | SNAPSHOT_MISSING | CODE_NOT_VERIFIED
 */
export function recordStep(
  kase: Case,
  procedure: Procedure,
  sessionId: SessionId,
  answer: {
    readonly stepId: StepId;
    readonly result: StepResult;
    readonly remark?: string | undefined;
  },
  at: Instant,
): Change {
  const session = getSession(kase, sessionId);
  assertState(session, 'LIVE');
  const step = getStep(procedure, answer.stepId);
  assertResultHolds(step, session, answer);
  const remark = answer.remark?.trim() || undefined;
  const record: StepRecord = {
    stepId: step.id,
    result: answer.result,
    ...(remark ? { remark } : {}),
    at,
  };
  const others = session.steps.filter(({ stepId }) => stepId !== step.id);
  return {
    case: withSession(kase, { ...session, steps: [...others, record] }),
    fact: {
      type: 'step.recorded',
      sessionId,
      stepId: step.id,
      result: answer.result,
      hasRemark: remark !== undefined,
      ...(remark ? { remarkDigest: digest({ salt: kase.salt, text: remark }) } : {}),
    },
  };
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
