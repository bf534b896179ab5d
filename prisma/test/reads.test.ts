import { describe, expect, test } from '@jest/globals';
import type { Case, Change } from '@visavis/domain/case/case';
import { withSession } from '@visavis/domain/case/find-session';
import type { CaseId, RecordingId, SessionId, SnapshotId, StepId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { anEvidence, aRecording, aSnapshot } from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import { openEvidence } from '@visavis/use-cases/review/review';
import { readCaseDetail } from '../src/reads/case-detail.ts';
import { readDashboard } from '../src/reads/dashboard.ts';
import { findRecording, findSnapshot } from '../src/reads/find-evidence.ts';
import { hasOpenedEvidence } from '../src/reads/has-opened-evidence.ts';
import { listQueue } from '../src/reads/list-queue.ts';
import { readSessionReview } from '../src/reads/session-review.ts';
import { withStores } from './stores.ts';

const stores = withStores();

const START = '2026-03-02T09:10:00.000Z';
const newId = <Id>() => systemChance.id() as Id;

/** A session that was led, recorded and ended, by a fresh agent. */
async function aLedCase() {
  const agent = await stores.aStaff('AGENT', 'Eleni Markou');
  const { case: waiting, sessionId } = await stores.aWaitingCase('2026-03-02T09:00:00.000Z');
  const recording = aRecording({
    id: newId<RecordingId>(),
    startedAt: START,
    durationMs: 120_500,
    raw: anEvidence(`r/${newId()}`),
  });
  const snapshot = aSnapshot('face', {
    id: newId<SnapshotId>(),
    takenAt: '2026-03-02T09:10:30.000Z',
    evidence: anEvidence(`s/${newId()}`),
  });
  const over: Partial<Session> = {
    state: 'ENDED',
    agentId: agent.id,
    claimedAt: '2026-03-02T09:05:00.000Z',
    closedAt: '2026-03-02T09:12:00.000Z',
    recordings: [recording],
    snapshots: [snapshot],
    steps: [{ stepId: 'face' as StepId, result: 'PASSED', at: '2026-03-02T09:11:00.000Z' }],
    outcome: { kind: 'APPROVED', reasons: [], at: '2026-03-02T09:12:00.000Z' },
  };
  const become = (kase: Case): Change => {
    const session = kase.sessions.find(({ id }) => id === sessionId);
    return {
      case: session ? withSession(kase, { ...session, ...over }) : kase,
      fact: { type: 'session.ended', sessionId },
    };
  };
  const kase = await stores.ports.cases.change(waiting.id, agent, become);
  return { kase, sessionId, agent, recording, snapshot };
}

test('the detail of a case names who worked on it', async () => {
  const { kase, agent } = await aLedCase();
  expect(await readCaseDetail(stores.prisma, kase.id)).toEqual({
    case: kase,
    staffNames: { [agent.id]: 'Eleni Markou' },
  });
  await expect(readCaseDetail(stores.prisma, newId<CaseId>())).rejects.toMatchObject({
    code: 'CASE_NOT_FOUND',
  });
});

test('a session as the reviewer sees it has everything on one time line', async () => {
  const { kase, sessionId, agent } = await aLedCase();
  const review = await readSessionReview(stores.prisma, sessionId);
  expect(review).toMatchObject({
    case: kase,
    session: { id: sessionId },
    startedAt: START,
    durationMs: 120_500,
    recordings: [{ atMs: 0, participant: 'CUSTOMER' }],
    snapshots: [{ atMs: 30_000, stepId: 'face' }],
    steps: [{ atMs: 60_000, stepId: 'face', result: 'PASSED' }],
  });
  expect(review.events.map(({ fact }) => fact.type)).toEqual(['session.queued', 'session.ended']);
  expect(review.events[1]).toMatchObject({ seq: 3, actor: agent, fact: { sessionId } });
  await expect(readSessionReview(stores.prisma, newId<SessionId>())).rejects.toMatchObject({
    code: 'SESSION_NOT_FOUND',
  });
});

test('evidence is found with the session that it belongs to', async () => {
  const { kase, sessionId, agent, recording, snapshot } = await aLedCase();
  const place = { caseId: kase.id, sessionId, agentId: agent.id };
  expect(await findSnapshot(stores.prisma, snapshot.id)).toEqual({ ...place, snapshot });
  expect(await findRecording(stores.prisma, recording.id)).toEqual({ ...place, recording });
  expect(await findSnapshot(stores.prisma, newId<SnapshotId>())).toBeUndefined();
  expect(await findRecording(stores.prisma, newId<RecordingId>())).toBeUndefined();
});

test('evidence counts as opened for the person who opened it, for twelve hours', async () => {
  const { kase, sessionId } = await aLedCase();
  const [supervisor, auditor] = [await stores.aStaff('SUPERVISOR'), await stores.aStaff('AUDITOR')];
  const now = stores.ports.clock.now();
  const looked = { caseId: kase.id, sessionId, now };
  const has = (over: object) =>
    hasOpenedEvidence(stores.prisma, { ...looked, staffId: supervisor.id, ...over });
  expect(await has({})).toBe(false);
  await openEvidence(stores.ports, supervisor, kase.id, sessionId);
  expect(await has({})).toBe(true);
  expect(await has({ staffId: auditor.id })).toBe(false);
  expect(await has({ sessionId: newId<SessionId>() })).toBe(false);
  expect(await has({ now: '2999-01-01T00:00:00.000Z' })).toBe(false);
});

describe('the queue', () => {
  test('has the longest wait first', async () => {
    const second = await stores.aWaitingCase('2026-03-05T09:00:01.000Z');
    const first = await stores.aWaitingCase('2026-03-05T09:00:00.000Z');
    const queue = await listQueue(stores.prisma);
    expect(queue.map(({ sessionId }) => sessionId)).toEqual([first.sessionId, second.sessionId]);
    expect(queue[0]).toEqual({
      caseId: first.case.id,
      sessionId: first.sessionId,
      reference: first.case.reference,
      language: 'el',
      procedure: { id: 'a-procedure', version: 1 },
      queuedAt: '2026-03-05T09:00:00.000Z',
    });
  });
});

test('the first page counts what waits, runs and wants a review, and how the day ended', async () => {
  const since = '2026-03-02T00:00:00.000Z';
  const before = await readDashboard(stores.prisma, since);
  await aLedCase();
  await stores.aWaitingCase();
  const after = await readDashboard(stores.prisma, since);
  expect(after).toEqual({
    ...before,
    waiting: before.waiting + 1,
    toReview: before.toReview + 1,
    outcomes: { ...before.outcomes, APPROVED: before.outcomes.APPROVED + 1 },
  });
  expect((await readDashboard(stores.prisma, '2999-01-01T00:00:00.000Z')).outcomes.APPROVED).toBe(
    0,
  );
});
