import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Recording } from '@visavis/domain/session/session';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { aServerProcess } from './a-server-process.ts';
import { usePlainTransports } from './plain-transports.ts';

const GIVEN_UP = { outcome: 'ABANDONED', reasons: ['CONS-03'] };
/** Of frames on their way when a process is shot, and of a machine that has little time. */
const LATE_MS = 300;

let scene: TestMediaServer;
const senders: { stop(): Promise<void> }[] = [];
const servers: { kill(): Promise<void> }[] = [];

beforeAll(() => usePlainTransports());
beforeEach(async () => {
  scene = await aMediaServer();
});
afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await Promise.all(servers.splice(0).map((server) => server.kill()));
  await scene.close();
});

type Clients = Pick<Awaited<ReturnType<TestMediaServer['claimedSession']>>, 'customer' | 'agent'>;

async function sendBoth({ customer, agent }: Clients) {
  senders.push(...(await Promise.all([joinAndSend(customer), joinAndSend(agent)])));
  await writing(agent);
}

/** The recorder has more than two seconds of both sides. */
const writing = (agent: Clients['agent']) => {
  agent.forget();
  return agent.hear(
    'recorder:health',
    (health) =>
      health.trouble === null &&
      Math.min(health.customer.videoFrames, health.agent.videoFrames) > 60 &&
      Math.min(health.customer.audioPackets, health.agent.audioPackets) > 60,
  );
};

const endOf = ({ startedAt, durationMs }: Recording) => Date.parse(startedAt) + durationMs;

/** The recordings of both sides in their order, after checks that hold of every one. */
async function storedStretches(sessionId: Parameters<TestMediaServer['sessionOf']>[0]) {
  const { recordings } = await scene.sessionOf(sessionId);
  for (const one of recordings) {
    expect(one.videoFrames).toBeGreaterThan(30);
    expect(one.audioPackets).toBeGreaterThan(30);
  }
  const of = (participant: string) =>
    recordings
      .filter((one) => one.participant === participant)
      .sort((a, b) => a.stretch - b.stretch);
  return [of('CUSTOMER'), of('AGENT')] as const;
}

/** Nothing lies between two stretches that is neither recorded nor on a gap list. */
function expectNoHole(first: Recording, second: Recording) {
  const betweenMs = Date.parse(second.startedAt) - Date.parse(first.startedAt);
  for (const track of ['AUDIO', 'VIDEO']) {
    const after = first.gaps.filter((gap) => gap.track === track).at(-1);
    expect(after).toMatchObject({ cause: 'RESTARTED', toMs: betweenMs });
    expect(after!.fromMs).toBeLessThanOrEqual(first.durationMs + LATE_MS);
    const before = second.gaps.find((gap) => gap.track === track);
    expect(before).toMatchObject({ fromMs: 0, cause: 'RESTARTED' });
  }
}

async function factsOf(caseId: string) {
  const entries = await scene.prisma.journalEntry.findMany({ where: { chainId: caseId } });
  return entries.map(({ fact }) => String(Object(fact).type));
}

test('when the recorder is killed the call goes on, and a new stretch begins by itself', async () => {
  const claimed = await scene.claimedSession();
  const { customer, agent, sessionId, caseId } = claimed;
  await sendBoth(claimed);
  await agent.ask('session:begin');
  customer.forget();
  const killedAtMs = Date.now();
  await scene.killRecorder();
  await agent.hear('recorder:health', ({ trouble }) => trouble === 'RECORDER_GONE');
  expect(await agent.ask('recording:read')).toMatchObject({ isBeingWritten: false });
  await scene.startRecorder();
  await writing(agent);
  const state = await agent.ask('recording:read');
  expect(state).toMatchObject({ isBeingWritten: true });
  expect(state.longestGapMs).toBeGreaterThan(200);
  expect(customer.heard.map(({ name }) => name)).not.toContain('media:reset');
  await agent.ask('session:end', GIVEN_UP);
  await agent.hear('session:changed', ({ state: now }) => now === 'ENDED');
  for (const [first, second] of await storedStretches(sessionId)) {
    expect(killedAtMs - endOf(first!)).toBeLessThan(1000);
    expectNoHole(first!, second!);
  }
  const facts = await factsOf(caseId);
  expect(facts.filter((type) => type === 'recording.began')).toHaveLength(2);
  expect(facts).not.toContain('recording.failed');
  expect(await readdir(join(scene.folder, 'recordings'))).toEqual([]);
});

test('while the recorder is gone a session is neither begun nor approved', async () => {
  const claimed = await scene.claimedSession();
  const { agent } = claimed;
  await sendBoth(claimed);
  await scene.killRecorder();
  await agent.hear('recorder:health', ({ trouble }) => trouble === 'RECORDER_GONE');
  await expect(agent.ask('session:begin')).rejects.toMatchObject({ code: 'RECORDER_NOT_READY' });
  await scene.startRecorder();
  await writing(agent);
  await agent.ask('session:begin');
});

test('when the media server is killed its stretches are ended at once, and others follow', async () => {
  const { ticket, member, sessionId } = await scene.waitingAndAgent();
  await scene.server.close();
  const killed = await aServerProcess(scene.place);
  servers.push(killed);
  const clients = {
    customer: await enterAsCustomer(killed.port, ticket),
    agent: await enterAsStaff(killed.port, member.ticket),
  };
  await scene.takesCall(clients.agent);
  await sendBoth(clients);
  await clients.agent.ask('session:begin');
  await killed.kill();
  const notes = join(scene.folder, 'recordings', sessionId, 'stretch-1.notes');
  await until(async () => (await readFile(notes, 'utf8')).includes('"ended"'));
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));

  const next = await aServerProcess(scene.place);
  servers.push(next);
  const again = {
    customer: await enterAsCustomer(next.port, ticket),
    agent: await enterAsStaff(next.port, member.ticket),
  };
  await again.agent.ask('session:find-open');
  await sendBoth(again);
  await again.agent.ask('session:end', GIVEN_UP);
  await again.agent.hear('session:changed', ({ state }) => state === 'ENDED');
  for (const [first, second] of await storedStretches(sessionId)) expectNoHole(first!, second!);
});

test('when both are killed the next start finishes what they left', async () => {
  const { ticket, member, sessionId, caseId } = await scene.waitingAndAgent();
  await scene.server.close();
  const killed = await aServerProcess(scene.place);
  servers.push(killed);
  const clients = {
    customer: await enterAsCustomer(killed.port, ticket),
    agent: await enterAsStaff(killed.port, member.ticket),
  };
  await scene.takesCall(clients.agent);
  await sendBoth(clients);
  await Promise.all([killed.kill(), scene.killRecorder()]);
  // Nobody comes back. No recorder is needed to store what one left.
  await scene.restart();
  scene.advance(130_000);
  await scene.server.sweep();
  const { outcome, closedAt } = await scene.sessionOf(sessionId);
  expect(outcome?.kind).toBe('INTERRUPTED');
  for (const [only, ...more] of await storedStretches(sessionId)) {
    expect(more).toEqual([]);
    const untilMs = Date.parse(closedAt!) - Date.parse(only!.startedAt);
    expect(only!.gaps.filter(({ toMs }) => toMs === untilMs)).toHaveLength(2);
  }
  expect(await factsOf(caseId)).not.toContain('recording.failed');
  expect(await readdir(join(scene.folder, 'recordings'))).toEqual([]);
});

/** Waits for what another process does. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not come');
    await delay(50);
  }
}
