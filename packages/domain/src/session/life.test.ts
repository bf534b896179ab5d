import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Case, Change } from '../case/case.ts';
import { findOpenSession } from '../case/find-session.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type SessionId, type SnapshotId, type StaffId } from '../ids.ts';
import { OUTCOMES } from '../outcome/outcome.ts';
import { REASONS, type ReasonCode } from '../outcome/reasons.ts';
import { findRecord, listUnpassed } from '../procedure/progress.ts';
import { giveReview } from '../review/give-review.ts';
import { aCase, aRecording, aSnapshot, AT } from '../testing/a-case.ts';
import { A_PROCEDURE_STEPS, aProcedure } from '../testing/a-procedure.ts';
import { closeSession } from './close.ts';
import { noteDisconnected, noteReturned } from './continuity.ts';
import { addNote, addSnapshot, beginSession, recordStep, showStep } from './lead.ts';
import { enterCode, sendCode } from './one-time-code.ts';
import { claimSession, enterQueue, leaveQueue } from './queue.ts';
import { sealSession, storeRecording } from './recordings.ts';
import { PARTICIPANTS, STEP_RESULTS, type Session } from './session.ts';
import { TRANSITIONS } from './transitions.ts';

jest.setTimeout(60_000);

const procedure = aProcedure();
const READY = aCase({
  consents: procedure.consents.map(({ purpose, textVersion }) => ({
    purpose,
    textVersion,
    language: 'el',
    at: AT,
  })),
  device: {
    browser: 'Firefox',
    cameraLabel: 'Front',
    widthPx: 1280,
    heightPx: 720,
    framesPerSecond: 30,
    microphoneLevel: 0.5,
    at: AT,
  },
});

type Try = (kase: Case, sessionId: SessionId, at: string) => Change;

const stepIds = fc.constantFrom(...A_PROCEDURE_STEPS.map(({ id }) => id));
const agents = fc.constantFrom('eleni' as StaffId, 'nikos' as StaffId);
const participants = fc.constantFrom(...PARTICIPANTS);
const reasons = fc.array(fc.constantFrom(...(Object.keys(REASONS) as ReasonCode[])), {
  maxLength: 2,
});
const writing = { videoFrames: 1, audioPackets: 1, stalled: false };
/** What a step wants before it can be passed is often there, so that approvals happen. */
const remarks = fc.option(fc.constantFrom('', 'because'), { nil: undefined });

/** Every move that anybody can try, with any arguments. */
const moves: fc.Arbitrary<Try> = fc.oneof(
  fc
    .nat(9999)
    .map<Try>(
      (n) => (kase, _, at) =>
        enterQueue(
          kase,
          procedure,
          { sessionId: `session ${at} ${n}` as SessionId, seed: String(n) },
          at,
        ),
    ),
  fc.constant<Try>((kase, id, at) => leaveQueue(kase, id, at)),
  {
    arbitrary: agents.map<Try>((agent) => (kase, id, at) => claimSession(kase, id, agent, at)),
    weight: 3,
  },
  {
    arbitrary: fc
      .boolean()
      .map<Try>(
        (stalled) => (kase, id, at) =>
          beginSession(
            kase,
            procedure,
            id,
            { customer: { ...writing, stalled }, agent: writing },
            at,
          ),
      ),
    weight: 3,
  },
  stepIds.map<Try>((stepId) => (kase, id, at) => showStep(kase, procedure, id, stepId, at)),
  {
    arbitrary: fc
      .record({
        stepId: stepIds,
        result: fc.constantFrom('PASSED' as const, ...STEP_RESULTS),
        remark: remarks,
      })
      .map<Try>((answer) => (kase, id, at) => recordStep(kase, procedure, id, answer, at)),
    weight: 12,
  },
  {
    arbitrary: stepIds.map<Try>(
      (stepId) => (kase, id, at) =>
        addSnapshot(kase, id, aSnapshot(stepId, { id: `snapshot ${at}` as SnapshotId })),
    ),
    weight: 3,
  },
  fc.constant<Try>((kase, id, at) => addNote(kase, id, 'a note', at)),
  {
    arbitrary: fc.constant<Try>((kase, id, at) =>
      sendCode(kase, procedure, id, { codeHash: 'right', channel: 'EMAIL' }, at),
    ),
    weight: 2,
  },
  {
    arbitrary: fc
      .boolean()
      .map<Try>((isRight) => (kase, id, at) => enterCode(kase, procedure, id, () => isRight, at)),
    weight: 2,
  },
  {
    arbitrary: fc
      .boolean()
      .map((isBeingWritten) => ({ recording: { isBeingWritten, missing: [] } }))
      .map((recorded) => ({ kind: 'APPROVED', reasons: [], setBy: 'AGENT', ...recorded }) as const)
      .map<Try>((closing) => (kase, id, at) => closeSession(kase, procedure, id, closing, at)),
    weight: 2,
  },
  fc
    .record({
      kind: fc.constantFrom(...OUTCOMES),
      reasons,
      note: fc.constantFrom(undefined, 'note'),
      setBy: fc.constantFrom('AGENT' as const, 'SYSTEM' as const, 'CUSTOMER' as const),
    })
    .map<Try>((closing) => (kase, id, at) => closeSession(kase, procedure, id, closing, at)),
  fc.constant<Try>((kase, id, at) => sealSession(kase, id, at)),
  participants.map<Try>((side) => (kase, id, at) => noteDisconnected(kase, id, side, at)),
  participants.map<Try>((side) => (kase, id, at) => noteReturned(kase, id, side, at)),
  fc.constant<Try>((kase, id) => storeRecording(kase, id, aRecording())),
  agents.map<Try>(
    (reviewerId) => (kase, id, at) =>
      giveReview(kase, id, { reviewerId, verdict: 'CONFIRMED' }, at),
  ),
);

/** The states of the case after each move that was not refused. */
function live(tries: readonly Try[]): readonly Case[] {
  const states: Case[] = [READY];
  for (const [second, attempt] of tries.entries()) {
    const now = states.at(-1) ?? READY;
    const sessionId = now.sessions.at(-1)?.id ?? ('none' as SessionId);
    try {
      states.push(attempt(now, sessionId, plusMs(AT, second * 1000)).case);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return states;
}

const lives = fc.array(moves, { minLength: 20, maxLength: 120, size: 'max' });
const RUNS = { seed: 20260302, numRuns: 100 };

/** Every session of a life, each time with how it was one move before. */
function forEachStep(check: (was: Session | undefined, is: Session) => void): void {
  fc.assert(
    fc.property(lives, (tries) => {
      const states = live(tries);
      for (const [index, kase] of states.entries())
        for (const session of kase.sessions)
          check(
            states[index - 1]?.sessions.find(({ id }) => id === session.id),
            session,
          );
    }),
    RUNS,
  );
}

test('a session only ever changes its state along the table', () => {
  const seen = new Set<string>();
  forEachStep((was, is) => {
    if (!was) return expect(is.state).toBe('WAITING');
    if (was.state === is.state) return;
    seen.add(`${was.state} → ${is.state}`);
    expect(Object.values(TRANSITIONS[was.state])).toContain(is.state);
  });
  expect([...seen].sort()).toEqual([
    'CLAIMED → CLOSING',
    'CLAIMED → LIVE',
    'CLOSING → ENDED',
    'LIVE → CLOSING',
    'WAITING → CLAIMED',
    'WAITING → ENDED',
  ]);
});

test('no path leads to an approval with a mandatory step that is not passed', () => {
  let approvals = 0;
  forEachStep((was, is) => {
    if (is.outcome?.kind !== 'APPROVED' || was?.outcome) return;
    approvals += 1;
    expect(was?.state).toBe('LIVE');
    expect(listUnpassed(procedure, is)).toEqual([]);
    for (const step of procedure.steps.filter(({ mandatory }) => mandatory)) {
      expect(findRecord(is, step.id)?.result).toBe('PASSED');
      expect(is.snapshots.filter(({ stepId }) => stepId === step.id).length).toBeGreaterThanOrEqual(
        step.snapshots,
      );
    }
    expect(is.code?.verifiedAt).toBeDefined();
  });
  expect(approvals).toBeGreaterThan(0);
});

test('a session that is over has exactly one outcome, and one that is not has none', () => {
  forEachStep((_, is) => {
    expect(is.outcome !== undefined).toBe(is.state === 'CLOSING' || is.state === 'ENDED');
    if (is.outcome) expect(is.outcome.reasons.length === 0).toBe(is.outcome.kind === 'APPROVED');
  });
});

test('what has ended never changes its state, its outcome, its steps, snapshots or notes', () => {
  forEachStep((was, is) => {
    if (was?.outcome) expect(is.outcome).toBe(was.outcome);
    if (was?.state === 'ENDED') expect(is.state).toBe('ENDED');
    if (was?.state !== 'CLOSING' && was?.state !== 'ENDED') return;
    expect(is.steps).toBe(was.steps);
    expect(is.snapshots).toBe(was.snapshots);
    expect(is.notes).toBe(was.notes);
  });
});

test('a review is given once, to what has ended, and by somebody else', () => {
  let reviews = 0;
  forEachStep((was, is) => {
    if (!is.review) return;
    reviews += 1;
    expect(is.state).toBe('ENDED');
    expect(is.review.reviewerId).not.toBe(is.agentId);
    if (was?.review) expect(is.review).toBe(was.review);
  });
  expect(reviews).toBeGreaterThan(0);
});

test('a case has at most one session that is not over, and none after a final outcome', () => {
  fc.assert(
    fc.property(lives, (tries) => {
      for (const kase of live(tries)) {
        expect(kase.sessions.filter(({ state }) => state !== 'ENDED').length).toBeLessThanOrEqual(
          1,
        );
        expect(kase.sessions.slice(0, -1).every(({ state }) => state === 'ENDED')).toBe(true);
        expect(findOpenSession(kase)).toBe(kase.sessions.find(({ state }) => state !== 'ENDED'));
        const earlier = kase.sessions.slice(0, -1);
        expect(earlier.some(({ outcome }) => outcome?.kind === 'APPROVED')).toBe(false);
      }
    }),
    RUNS,
  );
});
