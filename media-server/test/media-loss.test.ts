import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { observer } from 'mediasoup';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;
let workerPid = 0;
const senders: { stop(): Promise<void> }[] = [];

beforeAll(() => {
  usePlainTransports();
  observer.on('newworker', (worker) => (workerPid = worker.pid));
});
beforeEach(async () => {
  scene = await aMediaServer();
});
afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await scene.close();
});

type Claimed = Awaited<ReturnType<TestMediaServer['claimedSession']>>;

/** Both sides send, and the recorder has pictures of both. */
async function sendBoth({ customer, agent }: Pick<Claimed, 'customer' | 'agent'>) {
  agent.forget();
  senders.push(...(await Promise.all([joinAndSend(customer), joinAndSend(agent)])));
  await agent.hear(
    'recorder:health',
    (health) => health.customer.videoFrames > 10 && health.agent.videoFrames > 10,
  );
}

const stretchesOf = async (sessionId: Claimed['sessionId']) =>
  (await scene.sessionOf(sessionId)).recordings
    .map(({ participant, stretch }) => `${participant} ${stretch}`)
    .sort();

const TWICE_BOTH = ['AGENT 1', 'AGENT 2', 'CUSTOMER 1', 'CUSTOMER 2'];
const GIVEN_UP = { outcome: 'ABANDONED', reasons: ['CONS-03'] };

test('when the media worker dies both sides are told, and the recording goes on in a new stretch', async () => {
  const claimed = await scene.claimedSession();
  const { customer, agent, sessionId } = claimed;
  await sendBoth(claimed);
  process.kill(workerPid, 'SIGKILL');
  await Promise.all([customer.hear('media:reset'), agent.hear('media:reset')]);
  await sendBoth(claimed);
  await agent.ask('session:begin');
  await agent.ask('session:end', GIVEN_UP);
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  expect(await stretchesOf(sessionId)).toEqual(TWICE_BOTH);
  expect((await scene.sessionOf(sessionId)).breaks).toEqual([]);
});

test('when the server is restarted the session goes on, and the recording in a new stretch', async () => {
  const { customer, agent, member, ticket, sessionId, ...claimed } = await scene.claimedSession();
  await sendBoth({ customer, agent });
  await agent.ask('session:begin');
  await scene.restart();
  const { port } = scene.server;
  const customerAgain = await enterAsCustomer(port, ticket);
  const agentAgain = await enterAsStaff(port, member.ticket);
  expect((await customerAgain.ask('case:read')).at).toMatchObject({ stage: 'CALL', state: 'LIVE' });
  expect(await agentAgain.ask('session:find-open')).toMatchObject({ session: { state: 'LIVE' } });
  await sendBoth({ customer: customerAgain, agent: agentAgain });
  await agentAgain.ask('session:end', GIVEN_UP);
  await agentAgain.hear('session:changed', ({ state }) => state === 'ENDED');
  expect(await stretchesOf(sessionId)).toEqual(TWICE_BOTH);
  const { breaks } = await scene.sessionOf(sessionId);
  expect(breaks.map(({ returnedAt }) => returnedAt !== undefined)).toEqual([true, true]);
  expect(await readdir(join(scene.folder, 'recordings'))).toEqual([]);
  expect(claimed.caseId).toBeTruthy();
});

test('what a killed recorder left is stored with its gap when the session ends', async () => {
  const claimed = await scene.claimedSession();
  const { agent, sessionId } = claimed;
  await sendBoth(claimed);
  await agent.hear('recorder:health', ({ customer }) => customer.videoFrames > 60);
  await scene.killRecorder();
  await agent.hear('recorder:health', ({ trouble }) => trouble === 'RECORDER_GONE');
  await agent.ask('session:end', GIVEN_UP);
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  const { recordings, closedAt } = await scene.sessionOf(sessionId);
  expect(recordings).toHaveLength(2);
  for (const { videoFrames, audioPackets, durationMs, gaps, startedAt } of recordings) {
    expect(videoFrames).toBeGreaterThan(30);
    expect(audioPackets).toBeGreaterThan(30);
    expect(durationMs).toBeGreaterThan(1000);
    const untilMs = Date.parse(closedAt!) - Date.parse(startedAt);
    for (const track of ['AUDIO', 'VIDEO'])
      expect(gaps.filter((gap) => gap.track === track).at(-1)).toMatchObject({
        cause: 'RESTARTED',
        toMs: untilMs,
      });
  }
});

test('a recording that is gone is written down as failed, and the session is sealed all the same', async () => {
  const claimed = await scene.claimedSession();
  const { agent, sessionId } = claimed;
  await sendBoth(claimed);
  await rm(join(scene.folder, 'recordings', sessionId), { recursive: true });
  await agent.hear('recorder:health', ({ trouble }) => trouble === 'FOLDER_GONE');
  await agent.ask('session:end', GIVEN_UP);
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  const kase = await scene.ports.cases.getBySession(sessionId);
  const facts = await scene.prisma.journalEntry.findMany({ where: { chainId: kase.id } });
  expect(facts.map(({ fact }) => Object(fact).type)).toContain('recording.failed');
});
