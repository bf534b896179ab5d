import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';
import { joinAndSend } from './a-sender.ts';
import { usePlainTransports } from './plain-transports.ts';

let scene: TestMediaServer;

beforeAll(() => usePlainTransports());
beforeEach(async () => {
  scene = await aMediaServer({ procedure: { interruption: { resumeWithinMs: 0 } } });
});
afterEach(() => scene.close());

test('where a procedure forgives no interruption, a customer who drops out ends the session', async () => {
  const { agent, customer, sessionId } = await scene.claimedSession();
  const senders = await Promise.all([joinAndSend(customer), joinAndSend(agent)]);
  await agent.hear('recorder:health', ({ customer: seen, agent: own }) => {
    return seen.videoFrames > 0 && own.videoFrames > 0;
  });
  await agent.ask('session:begin');
  customer.leave();
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  const { outcome, breaks } = await scene.sessionOf(sessionId);
  expect(outcome).toMatchObject({ kind: 'INTERRUPTED', reasons: ['SYS-01'] });
  expect(breaks).toMatchObject([{ participant: 'CUSTOMER' }]);
  await Promise.all(senders.map((sender) => sender.stop()));
});

test('before the session begins nothing can break, and who left may come back', async () => {
  const { agent, customer, sessionId } = await scene.claimedSession();
  customer.leave();
  await agent.hear('connection:changed', ({ connected }) => !connected);
  await agent.hear('session:changed', ({ customerConnected }) => !customerConnected);
  expect((await scene.sessionOf(sessionId)).state).toBe('CLAIMED');
});
