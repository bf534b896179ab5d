import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enterAsStaff } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer({ resumeWithinMs: 30_000 });
});
afterAll(() => scene.close());

async function aColleague(role: 'AGENT' | 'SUPERVISOR') {
  const member = await scene.aStaffMember(role);
  return { member, line: await enterAsStaff(scene.server.port, member.ticket) };
}
const refused = (asking: Promise<unknown>, code: string) =>
  expect(asking).rejects.toMatchObject({ code });
const visitsOf = async (sessionId: Parameters<TestMediaServer['sessionOf']>[0]) =>
  (await scene.sessionOf(sessionId)).visits.map(({ staffId, leftAt }) => [
    staffId,
    leftAt !== undefined,
  ]);

test('an agent joins who was asked for, and not before', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  const { line, member } = await aColleague('AGENT');
  expect(await line.ask('call:list')).toEqual({ calls: [] });
  await refused(line.ask('visit:begin', { sessionId }), 'VISIT_NOT_POSSIBLE');
  await agent.ask('help:ask');
  await line.hear('queue:changed');
  expect(await line.ask('call:list')).toMatchObject({ calls: [{ sessionId }] });
  expect(await line.ask('visit:begin', { sessionId })).toMatchObject({
    sessionId,
    customerName: 'Maria',
    mayTakeOver: true,
  });
  expect(await visitsOf(sessionId)).toEqual([[member.id, false]]);
  await line.ask('visit:end');
  expect(await visitsOf(sessionId)).toEqual([[member.id, true]]);
  expect(await line.ask('call:list')).toEqual({ calls: [] });
});

test('a supervisor joins any call, and does not lead it', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  const { line } = await aColleague('SUPERVISOR');
  await line.ask('visit:begin', { sessionId });
  expect(await line.ask('media:join')).toHaveProperty('rtpCapabilities');
  await refused(line.ask('session:take-over'), 'ROLE_FORBIDS');
  await agent.ask('note:add', { text: 'seen by whom it concerns' });
  await line.hear('visit:changed');
});

test('who takes over leads, and who led before is told', async () => {
  const { agent, customer, sessionId } = await scene.claimedSession();
  const { line, member } = await aColleague('AGENT');
  await agent.ask('help:ask');
  await line.ask('visit:begin', { sessionId });
  await line.ask('session:take-over');
  expect(await agent.hear('session:handed-over')).toEqual({ to: member.name });
  expect(await line.ask('session:find-open')).toMatchObject({ session: { sessionId } });
  await line.ask('note:add', { text: 'mine now' });
  await refused(agent.ask('note:add', { text: 'no longer mine' }), 'SESSION_NOT_FOUND');
  const session = await scene.sessionOf(sessionId);
  expect(session).toMatchObject({ agentId: member.id, visits: [{ staffId: member.id }] });
  await customer.hear('view:changed', ({ at }) => at.stage === 'CALL' && at.agentConnected);
});

test('nobody takes over a call that could not ring for them', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  const { line, member } = await aColleague('AGENT');
  await scene.prisma.certificate.updateMany({
    where: { staffId: member.id },
    data: { withdrawnAt: new Date() },
  });
  await agent.ask('help:ask');
  await line.ask('visit:begin', { sessionId });
  await refused(line.ask('session:take-over'), 'NOT_QUALIFIED');
  expect((await scene.sessionOf(sessionId)).agentId).not.toBe(member.id);
});

test('who visits and vanishes has left, and one who leads cannot visit', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  const { line, member } = await aColleague('SUPERVISOR');
  await line.ask('visit:begin', { sessionId });
  await agent.hear('session:changed', ({ visitors }) => visitors.length === 1);
  agent.forget();
  line.leave();
  await agent.hear('session:changed', ({ visitors }) => visitors.length === 0);
  expect(await visitsOf(sessionId)).toEqual([[member.id, true]]);
  await refused(agent.ask('visit:begin', { sessionId }), 'AGENT_BUSY');
});
