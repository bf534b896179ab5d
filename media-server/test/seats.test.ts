import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SessionId } from '@visavis/domain/ids';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeEach(async () => {
  scene = await aMediaServer({ resumeWithinMs: 1500 });
});
afterEach(() => scene.close());

const breaksOf = async (sessionId: SessionId) =>
  (await scene.sessionOf(sessionId)).breaks.map(({ participant, returnedAt }) => [
    participant,
    returnedAt !== undefined,
  ]);

test('the same agent in another window takes the seat over', async () => {
  const { agent, member, sessionId } = await scene.claimedSession();
  const newer = await enterAsStaff(scene.server.port, member.ticket);
  const { session } = await newer.ask('session:find-open');
  expect(session).toMatchObject({ sessionId, state: 'CLAIMED', customerConnected: true });
  await agent.hear('seat:taken');
  await agent.gone();
  await newer.ask('note:add', { text: 'still here' });
  expect(await breaksOf(sessionId)).toEqual([]);
});

test('the same customer in another window takes the seat over, without a break', async () => {
  const { customer, agent, ticket, sessionId } = await scene.claimedSession();
  const newer = await enterAsCustomer(scene.server.port, ticket);
  await customer.hear('seat:taken');
  await customer.gone();
  expect((await newer.ask('case:read')).at).toMatchObject({ stage: 'CALL', sessionId });
  await newer.ask('media:join');
  await agent.ask('note:add', { text: 'still here' });
  await newer.hear('view:changed');
  expect(await breaksOf(sessionId)).toEqual([]);
});

test('a reload of either side comes back into the same session, and is written down', async () => {
  const { customer, agent, member, ticket, sessionId } = await scene.claimedSession();
  customer.leave();
  await agent.hear(
    'connection:changed',
    ({ participant, connected }) => participant === 'CUSTOMER' && !connected,
  );
  const customerAgain = await enterAsCustomer(scene.server.port, ticket);
  expect((await customerAgain.ask('case:read')).at).toMatchObject({ stage: 'CALL', sessionId });
  await agent.hear('connection:changed', ({ connected }) => connected);
  agent.leave();
  await customerAgain.hear('view:changed', ({ at }) => at.stage === 'CALL' && !at.agentConnected);
  const agentAgain = await enterAsStaff(scene.server.port, member.ticket);
  expect(await agentAgain.ask('session:find-open')).toMatchObject({ session: { sessionId } });
  await agentAgain.hear('session:changed');
  const kase = await scene.ports.cases.getBySession(sessionId);
  expect(await breaksOf(sessionId)).toEqual([
    ['CUSTOMER', true],
    ['AGENT', true],
  ]);
  const facts = await scene.prisma.journalEntry.findMany({
    where: { chainId: kase.id },
    orderBy: { seq: 'asc' },
  });
  // The beginning of the recording is written down beside these, whenever the recorder is ready.
  const types = facts.map(({ fact }): string => Object(fact).type);
  expect(types.filter((type) => type.startsWith('participant.'))).toEqual([
    'participant.disconnected',
    'participant.returned',
    'participant.disconnected',
    'participant.returned',
  ]);
});

test('a side that stays away for too long ends the session as interrupted', async () => {
  const { customer, agent, sessionId } = await scene.claimedSession();
  customer.leave();
  const ended = await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  expect(ended).toMatchObject({ sessionId, outcome: 'INTERRUPTED' });
  expect((await scene.sessionOf(sessionId)).outcome).toMatchObject({ reasons: ['SYS-01'] });
  expect(scene.server.rooms.size).toBe(0);
});

test('a customer who hangs up ends the session as abandoned', async () => {
  const { customer, agent, sessionId } = await scene.claimedSession();
  expect((await customer.ask('session:leave')).at).toMatchObject({
    stage: 'ENDED',
    ending: 'YOU_LEFT',
  });
  await agent.hear('session:changed', ({ state }) => state === 'ENDED');
  expect((await scene.sessionOf(sessionId)).outcome?.kind).toBe('ABANDONED');
  expect((await customer.ask('queue:enter')).at).toMatchObject({ stage: 'WAITING' });
});

test('sessions that a stopped server left behind are interrupted when their time is up', async () => {
  const { sessionId } = await scene.claimedSession();
  await scene.restart();
  expect(await breaksOf(sessionId)).toEqual([
    ['CUSTOMER', false],
    ['AGENT', false],
  ]);
  await scene.server.sweep();
  expect((await scene.sessionOf(sessionId)).state).toBe('CLAIMED');
  scene.advance(2000);
  await scene.server.sweep();
  expect(await scene.sessionOf(sessionId)).toMatchObject({
    state: 'ENDED',
    outcome: { kind: 'INTERRUPTED' },
  });
});
