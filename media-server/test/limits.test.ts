import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';

const MORE_THAN_ANY_DISK_MB = 2 ** 40;

let scene: TestMediaServer;

beforeAll(() => usePlainTransports());
afterEach(() => scene.close());

test('without room for another recording nobody is taken, and the customer is not promised a time', async () => {
  scene = await aMediaServer({ diskFloorMb: MORE_THAN_ANY_DISK_MB });
  const { agent, customer, sessionId } = await scene.waitingAndAgent();
  await agent.ask('desk:read');
  const desk = await agent.ask('presence:set', { state: 'AVAILABLE' });
  expect(desk.ringing).toBeNull();
  await expect(agent.ask('session:claim', { sessionId })).rejects.toMatchObject({
    code: 'RECORDING_SPACE_LOW',
  });
  expect((await scene.sessionOf(sessionId)).state).toBe('WAITING');
  expect((await customer.ask('case:read')).at).toMatchObject({
    stage: 'WAITING',
    position: 1,
    expectedWaitMs: null,
  });
});

test('a session that lasts too long ends by itself, with its recording', async () => {
  scene = await aMediaServer({ sessionMostMs: 6_000 });
  const { agent, customer, sessionId } = await scene.claimedSession();
  const senders = await Promise.all([joinAndSend(customer), joinAndSend(agent)]);
  const led = await agent.ask('session:find-open');
  const { claimedAt } = await scene.sessionOf(sessionId);
  expect(Date.parse(led.session!.endsAt!) - Date.parse(claimedAt!)).toBe(6_000);
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  const { outcome, recordings } = await scene.sessionOf(sessionId);
  expect(outcome).toMatchObject({ kind: 'INTERRUPTED', reasons: ['SYS-01'] });
  expect(recordings).toHaveLength(2);
  await Promise.all(senders.map((sender) => sender.stop()));
});

test('recordings of a session that nobody knows are kept', async () => {
  scene = await aMediaServer();
  const folder = join(scene.folder, 'recordings', 'of-nobody');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'customer-1.sealed'), 'perhaps evidence');
  await scene.restart();
  await scene.server.sweep();
  expect(await readdir(folder)).toEqual(['customer-1.sealed']);
});
