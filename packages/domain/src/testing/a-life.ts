import fc from 'fast-check';
import type { Case, Change } from '../case/case.ts';
import { getSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant, type SessionId, type SnapshotId, type StaffId } from '../ids.ts';
import { link, type JournalEntry } from '../journal/chain.ts';
import type { Fact } from '../journal/fact.ts';
import { OUTCOMES } from '../outcome/outcome.ts';
import { REASONS, type ReasonCode } from '../outcome/reasons.ts';
import { askedFields, type Procedure } from '../procedure/procedure.ts';
import { countSnapshots, listUnpassed } from '../procedure/progress.ts';
import { listScript, type ScriptStep } from '../procedure/script.ts';
import { giveReview } from '../review/give-review.ts';
import { chooseDocument } from '../session/choose-document.ts';
import { closeSession } from '../session/close.ts';
import { noteDisconnected, noteReturned } from '../session/continuity.ts';
import { addNote, addSnapshot, beginSession, recordStep, showStep } from '../session/lead.ts';
import { lapseOffer, offerSession } from '../session/offer.ts';
import { enterCode, sendCode } from '../session/one-time-code.ts';
import { claimSession, enterQueue, leaveQueue } from '../session/queue.ts';
import { sealSession, storeRecording } from '../session/recordings.ts';
import {
  CHECK_RESULTS,
  FIELD_VERDICTS,
  PARTICIPANTS,
  STEP_RESULTS,
  type StepAnswer,
} from '../session/session.ts';
import { aCandidate } from './a-candidate.ts';
import { aCase, aRecording, aSnapshot, AT } from './a-case.ts';

/** A move that somebody tries: at a moment, with a session of the case. */
export type Try = (kase: Case, sessionId: SessionId, at: Instant) => Change;

/** The case after each move that was not refused, with the fact that was written down. */
export type Lived = { readonly case: Case; readonly fact?: Fact; readonly at: Instant };

/** A case whose customer may take a place in the queue. */
export const aReadyCase = ({ id, version, consents }: Procedure): Case =>
  aCase({
    procedure: { id, version },
    consents: consents.map(({ purpose, textVersion }) => ({
      ...{ purpose, textVersion },
      ...{ language: 'el', at: AT },
    })),
    device: {
      ...{ browser: 'Firefox', cameraLabel: 'Front', widthPx: 1280, heightPx: 720 },
      ...{ framesPerSecond: 30, microphoneLevel: 0.5, at: AT },
    },
  });

const AGENTS = ['eleni', 'nikos', 'sofia'] as StaffId[];
const WRITING = { videoFrames: 1, audioPackets: 1, stalled: false };

const agents = fc.constantFrom(...AGENTS);
const participants = fc.constantFrom(...PARTICIPANTS);
const reasons = fc.array(fc.constantFrom(...(Object.keys(REASONS) as ReasonCode[])), {
  maxLength: 2,
});
/** What a step wants before it can be passed is often there, so that approvals happen. */
const remarks = fc.constantFrom(undefined, '', 'because', 'because', 'because');

const always = (attempt: Try): fc.Arbitrary<Try> => fc.constant(attempt);

/** Every step of the procedure, as the session has it or not. */
const stepOf = (procedure: Procedure): fc.Arbitrary<(kase: Case, id: SessionId) => ScriptStep> =>
  fc.nat(99).map((n) => (kase, id) => {
    const script = listScript(procedure, getSession(kase, id));
    return script[n % script.length] as ScriptStep;
  });

const answers = fc.record({
  result: fc.constantFrom(...STEP_RESULTS),
  remark: remarks,
  verdict: fc.constantFrom(...FIELD_VERDICTS),
  check: fc.option(fc.constantFrom(...CHECK_RESULTS), { nil: undefined }),
  hasFields: fc.boolean(),
});

/** Every answer to a step, borne out or not. */
const answering = (procedure: Procedure): fc.Arbitrary<Try> =>
  fc
    .record({ pick: stepOf(procedure), answer: answers })
    .map(({ pick, answer: { verdict, check, hasFields, ...said } }) => (kase, id, at) => {
      const step = pick(kase, id);
      const fields = askedFields(step).map((field) => ({ field, verdict, value: 'new' }));
      const answer: StepAnswer = {
        ...said,
        ...(hasFields ? { fields } : {}),
        ...(check ? { check: { result: check } } : {}),
      };
      return recordStep(kase, procedure, id, { ...answer, stepId: step.id }, at);
    });

/** Calls that ring, queues that are joined and left. */
const queueMoves = (procedure: Procedure): readonly fc.Arbitrary<Try>[] => [
  fc.nat(9999).map((n) => (kase, _, at) => {
    const entering = { sessionId: `session ${at} ${n}` as SessionId, seed: `${n} at ${at}` };
    return enterQueue(kase, procedure, entering, at);
  }),
  always(leaveQueue),
  always((kase, id, at) => {
    const candidates = AGENTS.map((staffId) => aCandidate({ staffId }));
    return offerSession(kase, id, candidates, { at, ringsMs: 20_000 });
  }),
  agents.map((agentId) => (kase, id, at) => lapseOffer(kase, id, { agentId, cause: 'GONE' }, at)),
  agents.map((agentId) => (kase, id, at) => claimSession(kase, id, agentId, at)),
];

/** What is led, shown, pictured and answered. */
const leadMoves = (procedure: Procedure): readonly fc.Arbitrary<Try>[] => [
  fc.boolean().map((stalled) => (kase, id, at) => {
    const recorded = { customer: { ...WRITING, stalled }, agent: WRITING };
    return beginSession(kase, procedure, id, recorded, at);
  }),
  stepOf(procedure).map(
    (pick) => (kase, id, at) => showStep(kase, procedure, id, pick(kase, id).id, at),
  ),
  answering(procedure),
  stepOf(procedure).map((pick) => (kase, id, at) => takePicture(kase, id, pick(kase, id), at)),
  fc
    .constantFrom('a-model', 'other-model', 'no-model')
    .map((model) => (kase, id) => chooseDocument(kase, procedure, id, model)),
  always((kase, id, at) => addNote(kase, id, 'a note', at)),
  always((kase, id, at) => sendACode(kase, procedure, id, at)),
  fc
    .boolean()
    .map((isRight) => (kase, id, at) => enterCode(kase, procedure, id, () => isRight, at)),
];

/** How sessions end, break and are looked at afterwards. */
const endMoves = (procedure: Procedure): readonly fc.Arbitrary<Try>[] => [
  fc
    .boolean()
    .map((isBeingWritten) => (kase, id, at) => approve(kase, procedure, id, at, isBeingWritten)),
  fc
    .record({
      kind: fc.constantFrom(...OUTCOMES),
      reasons,
      note: fc.constantFrom(undefined, 'note'),
      setBy: fc.constantFrom('AGENT' as const, 'SYSTEM' as const, 'CUSTOMER' as const),
    })
    .map((closing) => (kase, id, at) => closeSession(kase, procedure, id, closing, at)),
  always((kase, id, at) => {
    const closing = { kind: 'INTERRUPTED', reasons: ['SYS-01'], setBy: 'SYSTEM' } as const;
    return closeSession(kase, procedure, id, closing, at);
  }),
  always(sealSession),
  participants.map((side) => (kase, id, at) => noteDisconnected(kase, id, side, at)),
  participants.map((side) => (kase, id, at) => noteReturned(kase, id, side, at)),
  always((kase, id) => storeRecording(kase, id, aRecording())),
  agents.map((reviewerId) => (kase, id, at) => {
    return giveReview(kase, id, { reviewerId, verdict: 'CONFIRMED' }, at);
  }),
];

const takePicture = (kase: Case, id: SessionId, { id: stepId }: ScriptStep, at: Instant) =>
  addSnapshot(kase, id, aSnapshot(stepId, { id: `snapshot ${at}` as SnapshotId }));

const sendACode = (kase: Case, procedure: Procedure, id: SessionId, at: Instant) =>
  sendCode(kase, procedure, id, { codeHash: 'right', channel: 'EMAIL' }, at);

const approve = (
  ...[kase, procedure, id, at, isBeingWritten]: [Case, Procedure, SessionId, Instant, boolean]
) => {
  const recording = { isBeingWritten, missing: [] };
  const closing = { kind: 'APPROVED', reasons: [], setBy: 'AGENT', recording } as const;
  return closeSession(kase, procedure, id, closing, at);
};

/** What a diligent agent and customer do next: without them hardly any life would see an approval. */
const goingOn =
  (procedure: Procedure): Try =>
  (kase, id, at) => {
    const session = kase.sessions.find((one) => one.id === id);
    if (!session || session.state === 'ENDED')
      return enterQueue(kase, procedure, { sessionId: `session ${at}` as SessionId, seed: at }, at);
    const { state, offer } = session;
    if (state === 'CLOSING') return sealSession(kase, id, at);
    if (state === 'CLAIMED')
      return beginSession(kase, procedure, id, { customer: WRITING, agent: WRITING }, at);
    if (state === 'LIVE') return leadOn(kase, procedure, id, at);
    if (offer) return claimSession(kase, id, offer.agentId, at);
    const candidates = AGENTS.map((staffId) => aCandidate({ staffId }));
    return offerSession(kase, id, candidates, { at, ringsMs: 20_000 });
  };

function leadOn(kase: Case, procedure: Procedure, id: SessionId, at: Instant): Change {
  const session = getSession(kase, id);
  const [step] = listUnpassed(procedure, session);
  if (!step) return approve(kase, procedure, id, at, true);
  if (step.kind === 'SECURITY_FEATURE' && !step.drawn && procedure.documents)
    return chooseDocument(kase, procedure, id, 'a-model');
  if (session.currentStep !== step.id) return showStep(kase, procedure, id, step.id, at);
  if (countSnapshots(session, step.id) < step.snapshots) return takePicture(kase, id, step, at);
  if (step.kind === 'ONE_TIME_CODE' && !session.code) return sendACode(kase, procedure, id, at);
  if (step.kind === 'ONE_TIME_CODE' && !session.code?.verifiedAt)
    return enterCode(kase, procedure, id, () => true, at);
  const fields = askedFields(step).map((field) => ({ field, verdict: 'MATCH' as const }));
  const check = step.kind === 'EXTERNAL_CHECK' ? { check: { result: 'POSITIVE' as const } } : {};
  const answer = { stepId: step.id, result: 'PASSED' as const, fields, ...check };
  return recordStep(kase, procedure, id, answer, at);
}

/** Every move that anybody can try, with any arguments; often the one that brings the call on. */
const movesOf = (procedure: Procedure, diligence: number): fc.Arbitrary<Try> =>
  fc.oneof(
    { arbitrary: always(goingOn(procedure)), weight: diligence },
    { arbitrary: fc.oneof(...queueMoves(procedure)), weight: 2 },
    { arbitrary: fc.oneof(...leadMoves(procedure)), weight: 8 },
    { arbitrary: answering(procedure), weight: 4 },
    { arbitrary: fc.oneof(...endMoves(procedure)), weight: 2 },
  );

/** Lives of a case, of diligent and of careless people; with the same seed they are the same. */
export function livesUnder(procedure: Procedure, count: number): readonly (readonly Lived[])[] {
  const tries = fc
    .constantFrom(4, 12, 40)
    .chain((diligence) =>
      fc.array(movesOf(procedure, diligence), { minLength: 60, maxLength: 180, size: 'max' }),
    );
  const runs = { seed: 20260302, numRuns: count };
  return fc.sample(tries, runs).map((some) => live(procedure, some));
}

/** The states of the case after each move that was not refused. */
function live(procedure: Procedure, tries: readonly Try[]): readonly Lived[] {
  const lived: Lived[] = [{ case: aReadyCase(procedure), at: AT }];
  for (const [second, attempt] of tries.entries()) {
    const { case: now } = lived.at(-1) as Lived;
    const at = plusMs(AT, second * 1000);
    const sessionId = now.sessions.at(-1)?.id ?? ('none' as SessionId);
    try {
      lived.push({ ...attempt(now, sessionId, at), at });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return lived;
}

/** The journal of a life. */
export function journalOf(lived: readonly Lived[]): readonly JournalEntry[] {
  const journal: JournalEntry[] = [];
  for (const { fact, at, case: kase } of lived)
    if (fact)
      journal.push(
        link(journal.at(-1), {
          ...{ chainId: kase.id, at, fact },
          actor: { kind: 'SYSTEM', part: 'SETUP' },
        }),
      );
  return journal;
}
