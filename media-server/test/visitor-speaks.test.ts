import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { SessionId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';
import { verifiedPackage } from './verified-package.ts';

const run = promisify(execFile);
const GIVEN_UP = { outcome: 'ABANDONED', reasons: ['CONS-03'] };

let scene: TestMediaServer;
const senders: { stop(): Promise<void> }[] = [];

beforeAll(() => usePlainTransports());
beforeEach(async () => {
  scene = await aMediaServer();
});
afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await scene.close();
});

type Staff = Awaited<ReturnType<TestMediaServer['claimedSession']>>['agent'];

async function sending(client: Parameters<typeof joinAndSend>[0]) {
  const sender = await joinAndSend(client);
  senders.push(sender);
  return sender;
}

/** A call that is recorded, and a colleague who has joined it. */
async function aVisitedCall(role: 'AGENT' | 'SUPERVISOR' = 'SUPERVISOR') {
  const call = await scene.claimedSession();
  const { customer, agent, sessionId } = call;
  const received = await Promise.all([sending(customer), sending(agent)]);
  for (const [client, { rtpCapabilities }] of [
    [customer, received[0]],
    [agent, received[1]],
  ] as const)
    await (client as Staff).ask('consumer:list', { rtpCapabilities });
  const member = await scene.aStaffMember(role);
  const visitor = await enterAsStaff(scene.server.port, member.ticket);
  if (role === 'AGENT') await agent.ask('help:ask');
  await visitor.ask('visit:begin', { sessionId });
  agent.forget();
  customer.forget();
  return { ...call, visitor, member };
}

const isWritten = (health: { visitor: { videoFrames: number; audioPackets: number } | null }) =>
  health.visitor !== null && health.visitor.videoFrames > 60 && health.visitor.audioPackets > 60;

async function endCall(agent: Staff, sessionId: SessionId) {
  agent.forget();
  await agent.ask('session:end', GIVEN_UP);
  // Every file is read back into the store first: on a machine with little time that takes long.
  const ended = () => agent.hear('session:changed', ({ state }) => state === 'ENDED');
  await ended().catch(ended);
  return scene.sessionOf(sessionId);
}

async function factsOf(caseId: string): Promise<readonly CaseFact[]> {
  const entries = await scene.prisma.journalEntry.findMany({
    where: { chainId: caseId },
    orderBy: { seq: 'asc' },
  });
  return entries.map(({ fact }) => fact as CaseFact);
}

test('a visitor is heard and seen once the recorder writes them, and the customer knows who', async () => {
  const { customer, agent, visitor, member, sessionId, caseId } = await aVisitedCall();
  await sending(visitor);
  for (const client of [customer as unknown, agent])
    await (client as Staff).hear(
      'consumer:offered',
      ({ participant }) => participant === 'VISITOR',
    );
  const told = customer.heard.findIndex(
    ({ name, payload }) => name === 'view:changed' && visitorIn(payload) === 'SUPERVISOR',
  );
  expect(told).toBeGreaterThanOrEqual(0);
  expect(told).toBeLessThan(customer.heard.findIndex(({ name }) => name === 'consumer:offered'));
  await agent.hear('recorder:health', isWritten);
  await visitor.hear(
    'visit:changed',
    ({ speaker }) => speaker?.isHeard === true && speaker.isSeen && speaker.staffId === member.id,
  );
  await visitor.ask('visit:end');
  await customer.hear('view:changed', ({ at }) => at.stage === 'CALL' && at.visitor === null);
  const { recordings } = await endCall(agent, sessionId);
  expect(recordings.map(({ participant, stretch }) => [participant, stretch])).toEqual([
    ['AGENT', 1],
    ['CUSTOMER', 1],
    ['VISITOR', 2],
  ]);
  const [, , mine] = recordings;
  expect(mine).toMatchObject({ staffId: member.id });
  expect(mine!.videoFrames).toBeGreaterThan(60);
  expect(await codecsOf(mine!)).toEqual(['vp8', 'opus']);
  const { found, report } = await verifiedPackage(scene, caseId);
  expect(found).toContain('Evidence: 3 recordings, 0 snapshots; none missing, none added');
  const spoke = report.sessions[0]!.recordings.filter(({ staff }) => staff?.id === member.id);
  expect(spoke.map(({ file }) => file)).toEqual(['recordings/session-1-stretch-2-visitor.mkv']);
});

const visitorIn = (view: unknown) => Object(Object(view).at).visitor as unknown;

/** What ffprobe finds in a stored recording. */
async function codecsOf({ raw }: { raw: Parameters<TestMediaServer['evidence']['read']>[0] }) {
  const path = join(scene.folder, 'visitor.mkv');
  await writeFile(path, await buffer(await scene.evidence.read(raw)));
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', path],
  ]);
  return stdout.trim().split('\n');
}

test('where the recorder dies a visitor is cut off, and let through again once it writes', async () => {
  const { agent, visitor, member, sessionId } = await aVisitedCall();
  await sending(visitor);
  await agent.hear('recorder:health', isWritten);
  agent.forget();
  await scene.killRecorder();
  await agent.hear('consumer:closed');
  await agent.hear('session:changed', ({ speaker }) => speaker?.isHeard === false);
  await scene.startRecorder();
  await agent.hear('consumer:offered', ({ participant }) => participant === 'VISITOR');
  agent.forget();
  await agent.hear('recorder:health', isWritten);
  await visitor.ask('visit:end');
  const { recordings } = await endCall(agent, sessionId);
  const mine = recordings.filter(({ participant }) => participant === 'VISITOR');
  expect(mine.map(({ staffId }) => staffId)).toEqual([member.id, member.id]);
  // The time from the death to the next stretch is on the list of the first.
  expect(mine[0]!.gaps.map(({ cause }) => cause)).toContain('RESTARTED');
  expect(new Set(recordings.map(({ stretch }) => stretch)).size).toBe(4);
});

test('one visitor at a time speaks, and who takes over becomes the agent of the record', async () => {
  const { customer, agent, visitor, member, sessionId, caseId } = await aVisitedCall('AGENT');
  await sending(visitor);
  await agent.hear('recorder:health', isWritten);
  const other = await scene.aStaffMember('SUPERVISOR');
  const second = await enterAsStaff(scene.server.port, other.ticket);
  await second.ask('visit:begin', { sessionId });
  await expect(joinAndSend(second)).rejects.toMatchObject({ code: 'VISITOR_SPEAKS' });
  await visitor.ask('session:take-over');
  await visitor.ask('session:find-open');
  await customer.hear('view:changed', ({ at }) => at.stage === 'CALL' && at.visitor === null);
  await sending(visitor);
  const { recordings, agentId } = await endCall(visitor, sessionId);
  expect(agentId).toBe(member.id);
  expect(recordings.filter(({ participant }) => participant === 'VISITOR')).toHaveLength(1);
  expect((await factsOf(caseId)).map(({ type }) => type)).toContain('session.taken-over');
});

test('a session without a visitor has the two files that it had', async () => {
  const { customer, agent, sessionId, caseId } = await scene.claimedSession();
  await Promise.all([sending(customer), sending(agent)]);
  await agent.hear('recorder:health', (health) => {
    expect(health.visitor).toBeNull();
    return health.customer.videoFrames > 30 && health.agent.videoFrames > 30;
  });
  const { recordings } = await endCall(agent, sessionId);
  expect(recordings.map(({ participant, staffId }) => [participant, staffId])).toEqual([
    ['AGENT', undefined],
    ['CUSTOMER', undefined],
  ]);
  for (const fact of await factsOf(caseId))
    if (fact.type === 'recording.began') expect(Object.keys(fact)).not.toContain('staffId');
});
