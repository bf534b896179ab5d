import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeEach(async () => {
  scene = await aMediaServer();
});
afterEach(() => scene.close());

test('two agents who press at once never get the same customer', async () => {
  const first = await scene.waitingAndAgent();
  const second = await scene.waitingAndAgent();
  const third = await enterAsStaff(scene.server.port, (await scene.aStaffMember('AGENT')).ticket);
  const claims = await Promise.allSettled(
    [first.agent, second.agent, third].map((agent) => agent.ask('session:claim')),
  );
  const got = claims.flatMap((claim) =>
    claim.status === 'fulfilled' ? claim.value.sessionId : [],
  );
  expect(got.sort()).toEqual([first.sessionId, second.sessionId].sort());
  expect(claims.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'QUEUE_EMPTY' },
  });
});

test('an agent who has a session open gets no second one', async () => {
  const { agent } = await scene.claimedSession();
  await scene.waitingAndAgent();
  await expect(agent.ask('session:claim')).rejects.toMatchObject({ code: 'AGENT_BUSY' });
});

test('those who wait see their place, and move up when one is taken or gives up', async () => {
  const { customer: first, agent } = await scene.waitingAndAgent();
  const { customer: second } = await scene.waitingAndAgent();
  const { customer: third } = await scene.waitingAndAgent();
  expect((await third.ask('case:read')).at).toMatchObject({ position: 3, agentsPresent: 3 });
  const at = (position: number) => (view: { at: object }) =>
    'position' in view.at && view.at.position === position;
  await agent.ask('session:claim');
  await second.hear('view:changed', at(1));
  await third.hear('view:changed', at(2));
  expect((await second.ask('session:leave')).at).toMatchObject({
    stage: 'ENDED',
    ending: 'YOU_LEFT',
    mayTryAgain: true,
  });
  await third.hear('view:changed', at(1));
  await agent.hear('queue:changed');
  await first.hear('view:changed', ({ at: { stage } }) => stage === 'CALL');
});

test('somebody who left may queue again', async () => {
  const { customer } = await scene.waitingAndAgent();
  await customer.ask('session:leave');
  expect((await customer.ask('queue:enter')).at).toMatchObject({ stage: 'WAITING', position: 1 });
});

test('a customer who is not connected keeps the place for two minutes and is not claimed', async () => {
  const { customer, agent, sessionId } = await scene.waitingAndAgent();
  customer.leave();
  await agent.hear('queue:changed');
  await expect(agent.ask('session:claim')).rejects.toMatchObject({ code: 'QUEUE_EMPTY' });
  await scene.server.sweep();
  scene.advance(110_000);
  await scene.server.sweep();
  expect((await scene.sessionOf(sessionId)).state).toBe('WAITING');
  scene.advance(20_000);
  await scene.server.sweep();
  expect(await scene.sessionOf(sessionId)).toMatchObject({
    state: 'ENDED',
    outcome: { kind: 'ABANDONED' },
  });
});

test('a customer who comes back in time keeps the place', async () => {
  const { customer, ticket, sessionId } = await scene.waitingAndAgent();
  customer.leave();
  await customer.gone();
  await scene.server.sweep();
  scene.advance(110_000);
  const back = await enterAsCustomer(scene.server.port, ticket);
  await scene.server.sweep();
  scene.advance(110_000);
  await scene.server.sweep();
  expect((await back.ask('case:read')).at).toMatchObject({ stage: 'WAITING', sessionId });
});
