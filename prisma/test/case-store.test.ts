import { describe, expect, test } from '@jest/globals';
import type { Case, Change } from '@visavis/domain/case/case';
import { withSession } from '@visavis/domain/case/find-session';
import type {
  CaseId,
  ExportId,
  RecordingId,
  SessionId,
  SnapshotId,
  StaffId,
  StepId,
} from '@visavis/domain/ids';
import type { Recording, Session, Snapshot } from '@visavis/domain/session/session';
import {
  anEvidence,
  aRecording,
  aSession,
  aSnapshot,
  aThumbnails,
  AT,
} from '@visavis/domain/testing/a-case';
import { systemChance } from '@visavis/runtime/chance';
import { anOpening, CONSENTS, SETUP, withStores } from './stores.ts';

const stores = withStores();
const newId = <Id>() => systemChance.id() as Id;

/** A change that only makes the case another one. */
const becomes =
  (alter: (kase: Case) => Case) =>
  (kase: Case): Change => ({ case: alter(kase), fact: { type: 'case.viewed' } });

describe('a case', () => {
  test('comes back as it was opened', async () => {
    const opening = anOpening({ bankReference: 'LOAN 12/Β' });
    const opened = await stores.ports.cases.open(SETUP, opening);
    expect(opened).toEqual({ ...opening.case, version: 1 });
    expect(await stores.ports.cases.get(opened.id)).toEqual(opened);
  });

  test('with everything that a case can have comes back equal', async () => {
    const agent = await stores.aStaff('AGENT');
    const supervisor = await stores.aStaff('SUPERVISOR');
    const { id } = await stores.aStoredCase();
    const rich = richParts(agent.id, supervisor.id);
    const changed = await stores.ports.cases.change(
      id,
      SETUP,
      becomes((kase) => ({ ...kase, ...rich })),
    );
    const read = await stores.ports.cases.get(id);
    expect(read).toEqual(changed);
    expect(read).toEqual({ ...changed, ...rich, version: 2 });
  });

  test('that changes piece by piece is the same in the database as in memory', async () => {
    const agent = await stores.aStaff('AGENT');
    const { case: waiting, sessionId } = await stores.aWaitingCase();
    const { cases } = stores.ports;
    let kase = waiting;
    for (const step of growth(agent.id)) {
      kase = await cases.change(
        waiting.id,
        SETUP,
        becomes((now) => {
          const session = now.sessions.find(({ id }) => id === sessionId);
          return session ? withSession(now, { ...session, ...step(session) }) : now;
        }),
      );
      expect(await cases.get(waiting.id)).toEqual(kase);
    }
    expect(kase.sessions[0]?.steps.map(({ stepId }) => stepId)).toEqual(['face', 'statement']);
  });

  test('that is not there is refused, and so is a session', async () => {
    const { cases } = stores.ports;
    await expect(cases.get(newId<CaseId>())).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    await expect(
      cases.change(
        newId<CaseId>(),
        SETUP,
        becomes((k) => k),
      ),
    ).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
    await expect(cases.getBySession(newId<SessionId>())).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });

  test('keeps nothing of a change whose rule refuses', async () => {
    const { id } = await stores.aStoredCase();
    const refused = stores.ports.cases.change(id, SETUP, () => {
      throw new RangeError('the rule refuses');
    });
    await expect(refused).rejects.toBeInstanceOf(RangeError);
    expect((await stores.ports.cases.get(id)).version).toBe(1);
    expect(await stores.prisma.journalEntry.count({ where: { chainId: id } })).toBe(1);
  });

  test('with a reference that exists already is refused', async () => {
    const { reference } = await stores.aStoredCase();
    const { case: other, fact } = anOpening({});
    const twin = stores.ports.cases.open(SETUP, { case: { ...other, reference }, fact });
    await expect(twin).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is found by its session and by the hash of its secret', async () => {
    const { case: kase, sessionId } = await stores.aWaitingCase();
    const { cases } = stores.ports;
    expect(await cases.getBySession(sessionId)).toEqual(kase);
    expect(await cases.findBySecretHash(kase.invitation.secretHash)).toEqual(kase);
    expect(await cases.findBySecretHash('no such hash')).toBeUndefined();
  });
});

test('an invitation that was renewed loses the bound device and the cancellation', async () => {
  const { id } = await stores.aStoredCase();
  const { cases } = stores.ports;
  const bound = { deviceKey: 'thumbprint', cancelledAt: AT };
  await cases.change(
    id,
    SETUP,
    becomes((k) => ({ ...k, invitation: { ...k.invitation, ...bound } })),
  );
  const renewed = { secretHash: systemChance.secret(32), expiresAt: AT };
  await cases.change(
    id,
    SETUP,
    becomes((k) => ({ ...k, invitation: renewed })),
  );
  expect((await cases.get(id)).invitation).toEqual(renewed);
});

function richParts(agentId: StaffId, reviewerId: StaffId): Partial<Case> {
  const ended = aSession({
    id: newId<SessionId>(),
    state: 'ENDED',
    agentId,
    claimedAt: '2026-03-02T09:01:00.001Z',
    beganAt: '2026-03-02T09:02:00.020Z',
    closedAt: '2026-03-02T09:07:00.300Z',
    endedAt: '2026-03-02T09:07:05.000Z',
    currentStep: 'data' as StepId,
    steps: [
      { stepId: 'statement' as StepId, result: 'PASSED', at: AT },
      { stepId: 'face' as StepId, result: 'NOT_POSSIBLE', remark: 'Σκοτεινό', at: AT },
    ],
    snapshots: [
      aSnapshot('face', { id: newId<SnapshotId>(), evidence: anEvidence(`s/${newId()}`) }),
      aSnapshot(undefined, { id: newId<SnapshotId>(), evidence: anEvidence(`s/${newId()}`) }),
    ],
    notes: [{ text: 'Μιλά καθαρά — "ναι"', at: AT }],
    breaks: [
      { participant: 'CUSTOMER', leftAt: AT, returnedAt: AT },
      { participant: 'AGENT', leftAt: AT },
    ],
    code: {
      codeHash: 'c'.repeat(64),
      channel: 'EMAIL',
      sentAt: AT,
      expiresAt: AT,
      sends: 2,
      tries: 1,
      verifiedAt: AT,
    },
    recordings: [
      finished(),
      aRecording({
        id: newId<RecordingId>(),
        participant: 'AGENT',
        raw: anEvidence(`r/${newId()}`),
      }),
    ],
    outcome: { kind: 'REJECTED', reasons: ['DOC-09', 'SYS-01'], note: 'Πλαστό', at: AT },
    review: { verdict: 'RETURNED', remark: 'Ξανά', reviewerId, at: AT },
  });
  const waiting = aSession({ id: newId<SessionId>() });
  const { browser, ...camera } = {
    browser: 'Firefox 140',
    cameraLabel: 'Κάμερα',
    widthPx: 1280,
    heightPx: 720,
  };
  return {
    consents: CONSENTS,
    device: { browser, ...camera, framesPerSecond: 29.97, microphoneLevel: 0.1, at: AT },
    sessions: [ended, waiting],
  };
}

const finished = (): Recording =>
  aRecording({
    id: newId<RecordingId>(),
    durationMs: 300_000.25,
    gaps: [{ track: 'VIDEO', fromMs: 10, toMs: 20.5, cause: 'LOST' }],
    raw: { ...anEvidence(`r/${newId()}`), sizeBytes: 5_000_000_000 },
    head: anEvidence(`p/${newId()}`, 'video/webm'),
    bodyFrom: 411,
    thumbnails: aThumbnails(),
  });

/** One small change of a session after the other, as a call brings them. */
function growth(agentId: StaffId): readonly ((session: Session) => Partial<Session>)[] {
  const record = (stepId: string) => ({
    stepId: stepId as StepId,
    result: 'PASSED' as const,
    at: AT,
  });
  const recording = aRecording({ id: newId<RecordingId>(), raw: anEvidence(`r/${newId()}`) });
  const snapshot = aSnapshot('face', {
    id: newId<SnapshotId>(),
    evidence: anEvidence(`s/${newId()}`),
  });
  const still: Snapshot = {
    ...snapshot,
    id: newId<SnapshotId>(),
    source: 'CAMERA',
    of: snapshot.id,
    evidence: anEvidence(`s/${newId()}`, 'image/jpeg'),
  };
  const comparison = { similarity: 0.87, belongs: true, method: 'ssim-1', at: AT };
  const film = { id: newId<ExportId>(), requestedBy: agentId, requestedAt: AT };
  return [
    () => ({ state: 'CLAIMED', agentId, claimedAt: AT }),
    () => ({ state: 'LIVE', beganAt: AT, currentStep: 'statement' as StepId }),
    () => ({ steps: [record('statement')] }),
    ({ snapshots }) => ({ snapshots: [...snapshots, snapshot] }),
    ({ snapshots }) => ({ snapshots: [...snapshots, still] }),
    ({ snapshots }) => ({ snapshots: [...snapshots.slice(0, -1), { ...still, comparison }] }),
    ({ steps }) => ({ steps: [...steps, record('face')] }),
    // The first step is answered again: its record moves to the end.
    ({ steps }) => ({ steps: [...steps.slice(1), { ...record('statement'), remark: 'again' }] }),
    () => ({ notes: [{ text: 'one', at: AT }] }),
    ({ notes }) => ({ notes: [...notes, { text: 'two', at: AT }] }),
    () => ({ breaks: [{ participant: 'CUSTOMER', leftAt: AT }] }),
    () => ({ breaks: [{ participant: 'CUSTOMER', leftAt: AT, returnedAt: AT }] }),
    () => ({ recordings: [recording] }),
    () => ({ recordings: [{ ...recording, thumbnails: aThumbnails() }] }),
    () => ({ state: 'CLOSING', closedAt: AT, outcome: { kind: 'APPROVED', reasons: [], at: AT } }),
    () => ({ state: 'ENDED', endedAt: AT }),
    () => ({ exports: [film] }),
    () => ({ exports: [{ ...film, file: anEvidence(`e/${newId()}`, 'video/mp4') }] }),
    () => ({ review: { verdict: 'CONFIRMED', reviewerId: agentId, at: AT } }),
  ];
}
