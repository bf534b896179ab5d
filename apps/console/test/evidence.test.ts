import { beforeAll, expect, test } from '@jest/globals';
import type { RecordingId, SessionId, SnapshotId, StaffId } from '@visavis/domain/ids';
import type { Session } from '@visavis/domain/session/session';
import { AT, aRecording, aSession, aSnapshot } from '@visavis/domain/testing/a-case';
import { openEvidenceOf } from '@visavis/infra/open-evidence-of';
import { createCaseStore } from '@visavis/prisma/case-store';
import { systemChance } from '@visavis/runtime/chance';
import { systemClock } from '@visavis/runtime/clock';
import { aSigner } from '@visavis/runtime/testing/a-signer';
import { withConsole } from './a-console.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
const BYTES = Buffer.from('the bytes of a recording, all forty of them');
const HEAD = Buffer.from('[the head of a recording]');
/** Clusters follow a head of their own in what was written. */
const BODY_FROM = 10;
const PLAYABLE = Buffer.concat([HEAD, BYTES.subarray(BODY_FROM)]);

const console_ = withConsole();

let reviewPath: string;
let recordingPath: string;
let snapshotPath: string;

/** Gives the seeded case a session that has ended, with a recording and a snapshot in the store. */
beforeAll(async () => {
  const store = await openEvidenceOf(console_);
  const cases = createCaseStore({
    prisma: console_.prisma,
    clock: systemClock,
    jobs: { enqueue: () => Promise.resolve() },
    signer: aSigner(),
  });
  const { id: caseId } = await console_.prisma.case.findFirstOrThrow();
  const agent = await console_.prisma.staff.findFirstOrThrow({ where: { role: 'AGENT' } });
  const kase = await cases.get(caseId as Parameters<typeof cases.get>[0]);
  const sessionId = systemChance.id() as SessionId;
  const recording = aRecording({
    id: systemChance.id() as RecordingId,
    raw: await store.put(kase.id, 'RECORDING', 'video/x-matroska', BYTES),
    head: await store.put(kase.id, 'HEAD', 'video/webm', HEAD),
    bodyFrom: BODY_FROM,
  });
  const snapshot = aSnapshot(undefined, {
    id: systemChance.id() as SnapshotId,
    evidence: await store.put(kase.id, 'SNAPSHOT', 'image/webp', BYTES),
  });
  const session: Session = aSession({
    id: sessionId,
    state: 'ENDED',
    agentId: agent.id as StaffId,
    claimedAt: AT,
    beganAt: AT,
    closedAt: AT,
    endedAt: AT,
    outcome: { kind: 'APPROVED', reasons: [], at: AT },
    recordings: [recording],
    snapshots: [snapshot],
  });
  await cases.change(kase.id, SETUP, (now) => ({
    case: { ...now, sessions: [session] },
    fact: { type: 'session.ended', sessionId },
  }));
  reviewPath = `/cases/${kase.id}/sessions/${sessionId}`;
  recordingPath = `/evidence/${recording.id}`;
  snapshotPath = `/evidence/${snapshot.id}`;
});

const codeOf = async (answered: Response): Promise<unknown> =>
  (Object(await answered.json()) as { code?: unknown }).code;

test('whoever is not signed in gets nothing', async () => {
  const answered = await console_.ask(recordingPath);
  expect(answered.status).toBe(401);
  expect(await codeOf(answered)).toBe('NOT_SIGNED_IN');
});

test.each(['AGENT', 'ADMINISTRATOR'] as const)('%s may not see evidence', async (role) => {
  const answered = await console_.ask(recordingPath, { cookie: await console_.signIn(role) });
  expect(answered.status).toBe(403);
  expect(await codeOf(answered)).toBe('ROLE_FORBIDS');
});

test('evidence that was not opened is refused; opening it is written into the journal', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  const before = await console_.ask(recordingPath, { cookie });
  expect(await codeOf(before)).toBe('EVIDENCE_NOT_OPENED');

  expect((await console_.ask(reviewPath, { cookie })).status).toBe(200);
  const opened = { fact: { path: ['type'], equals: 'evidence.opened' } };
  expect(await console_.prisma.journalEntry.count({ where: opened })).toBe(1);

  const after = await console_.ask(recordingPath, { cookie });
  expect(after.status).toBe(200);
  expect(Buffer.from(await after.arrayBuffer())).toEqual(PLAYABLE);
  expect(Object.fromEntries(after.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-type': 'video/webm',
    'x-content-type-options': 'nosniff',
  });
});

test('one person’s look does not open evidence for another', async () => {
  const cookie = await console_.signIn('AUDITOR');
  expect(await codeOf(await console_.ask(snapshotPath, { cookie }))).toBe('EVIDENCE_NOT_OPENED');
});

test.each([
  ['of the head', 4, 8],
  ['of the body', 40, 45],
  ['across both', 10, 45],
  ['at the end', PLAYABLE.length - 1, PLAYABLE.length - 1],
])('a part %s is answered as the part that it is', async (_, from, to) => {
  const cookie = await console_.signIn('SUPERVISOR');
  const headers = { range: `bytes=${from}-${to}` };
  const part = await console_.ask(recordingPath, { cookie, headers });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to}/${PLAYABLE.length}`);
  expect(part.headers.get('content-length')).toBe(String(to - from + 1));
  expect(Buffer.from(await part.arrayBuffer())).toEqual(PLAYABLE.subarray(from, to + 1));
});

test('a part beyond the end is refused, with the length', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  const headers = { range: 'bytes=1000-' };
  const refused = await console_.ask(recordingPath, { cookie, headers });
  expect(refused.status).toBe(416);
  expect(refused.headers.get('content-range')).toBe(`bytes */${PLAYABLE.length}`);
});

test('a browser that has the file goes on with it, one that has another gets it whole', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  const ask = (headers: Record<string, string>) => console_.ask(recordingPath, { cookie, headers });
  const etag = (await ask({})).headers.get('etag') ?? '';
  expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  expect((await ask({ 'if-range': etag, range: 'bytes=4-8' })).status).toBe(206);
  expect((await ask({ 'if-range': '"another"', range: 'bytes=4-8' })).status).toBe(200);
});

test('HEAD says how long a file is and sends none of it', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  const answered = await console_.ask(recordingPath, { cookie, method: 'HEAD' });
  expect(answered.status).toBe(200);
  expect(answered.headers.get('content-length')).toBe(String(PLAYABLE.length));
  expect((await answered.arrayBuffer()).byteLength).toBe(0);
});

test('an id that names nothing is not found', async () => {
  const cookie = await console_.signIn('SUPERVISOR');
  for (const id of ['..%2f..%2fsecrets.json', systemChance.id()])
    expect((await console_.ask(`/evidence/${id}`, { cookie })).status).toBe(404);
});
