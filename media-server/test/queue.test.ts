import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DeskView } from '@visavis/contract/desk';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { drawAgent } from '@visavis/domain/session/offer';
import { readChain } from '@visavis/prisma/journal-chain';
import { enterAsCustomer, enterAsStaff, type StaffClient } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeEach(async () => {
  scene = await aMediaServer();
});
afterEach(() => scene.close());

const rings = ({ ringing }: DeskView) => ringing !== null;
const isQuiet = ({ ringing }: DeskView) => ringing === null;

/** An agent who sits at the desk and is available. */
async function anAgent(member?: { readonly ticket: string; readonly id: StaffId }) {
  const who = member ?? (await scene.aStaffMember('AGENT'));
  const agent = await enterAsStaff(scene.server.port, who.ticket);
  await sitDown(agent);
  return { agent, member: who };
}

async function sitDown(agent: StaffClient) {
  await agent.ask('desk:read');
  await agent.ask('presence:set', { state: 'AVAILABLE' });
}

const offersOf = async (caseId: string) =>
  (await readChain(scene.prisma, caseId)).flatMap(({ fact }) =>
    fact.type === 'session.offered' ? [fact] : [],
  );

const offerOf = async (sessionId: SessionId) => (await scene.sessionOf(sessionId)).offer;

test('it rings for one agent whom the lot drew, and the draw can be done again', async () => {
  const agents = [await anAgent(), await anAgent(), await anAgent()];
  const { caseId, sessionId } = await scene.waitingAndAgent();
  const byTurn = agents.map(({ agent }) => agent.hear('desk:changed', rings));
  await Promise.any(byTurn);
  const [offered] = await offersOf(caseId);
  const eligible = agents.map(({ member }) => member.id).sort();
  expect(offered?.eligible).toEqual(eligible);
  const { draw } = await scene.sessionOf(sessionId);
  expect(drawAgent(draw?.seed ?? '', 1, eligible)).toBe(offered?.agentId);
  const desks = await Promise.all(agents.map(({ agent }) => agent.ask('desk:read')));
  expect(desks.filter(rings)).toHaveLength(1);
  await Promise.allSettled(byTurn);
});

test('a claim without an offer is refused, and so is one of somebody else’s offer', async () => {
  const { agent: other } = await scene.waitingAndAgent();
  const { agent } = await anAgent();
  const { ringing } = await agent.hear('desk:changed', rings);
  const sessionId = ringing?.sessionId;
  await expect(other.ask('session:claim', { sessionId })).rejects.toMatchObject({
    code: 'OFFER_LAPSED',
  });
  expect(await agent.ask('session:claim', { sessionId })).toMatchObject({ state: 'CLAIMED' });
});

test('who declines is not rung again for this customer, and another agent is drawn', async () => {
  const { caseId, sessionId } = await scene.waitingAndAgent();
  const first = await anAgent();
  await first.agent.hear('desk:changed', rings);
  const second = await anAgent();
  const declined = await first.agent.ask('offer:decline', { sessionId, reason: 'KNOWN_TO_ME' });
  expect(declined).toMatchObject({ ringing: null, presence: { state: 'AVAILABLE' } });
  await second.agent.hear('desk:changed', rings);
  const [, next] = await offersOf(caseId);
  expect(next).toMatchObject({ agentId: second.member.id, eligible: [second.member.id], offer: 2 });
});

test('who does not answer is put on a break, is told so, and is rung again once available', async () => {
  const { sessionId } = await scene.waitingAndAgent();
  const { agent } = await anAgent();
  await agent.hear('desk:changed', rings);
  agent.forget();
  scene.advance(20_000);
  await scene.server.sweep();
  const desk = await agent.hear('desk:changed', isQuiet);
  expect(desk.presence).toMatchObject({ state: 'BREAK', reason: 'NOT_ANSWERED' });
  expect(await offerOf(sessionId)).toBeUndefined();
  await expect(agent.ask('session:claim', { sessionId })).rejects.toMatchObject({
    code: 'OFFER_LAPSED',
  });
  scene.advance(1_000);
  const again = await agent.ask('presence:set', { state: 'AVAILABLE' });
  expect(again.ringing?.sessionId).toBe(sessionId);
});

test('a ringing survives the reload of the page, and shows in a second tab', async () => {
  const { sessionId } = await scene.waitingAndAgent();
  const { agent, member } = await anAgent();
  await agent.hear('desk:changed', rings);
  agent.leave();
  await agent.gone();
  const back = await enterAsStaff(scene.server.port, member.ticket);
  const tab = await enterAsStaff(scene.server.port, member.ticket);
  const desks = [await back.ask('desk:read'), await tab.ask('desk:read')];
  expect(desks.map(({ ringing }) => ringing?.sessionId)).toEqual([sessionId, sessionId]);
  await back.ask('session:claim', { sessionId });
  expect(await tab.hear('desk:changed', isQuiet)).toMatchObject({ isInCall: true });
});

test('an agent who is gone in mid-ring makes room for another one', async () => {
  const { caseId } = await scene.waitingAndAgent();
  const first = await anAgent();
  await first.agent.hear('desk:changed', rings);
  const second = await anAgent();
  first.agent.leave();
  await first.agent.gone();
  await scene.server.sweep();
  scene.advance(6_000);
  await scene.server.sweep();
  await second.agent.hear('desk:changed', rings);
  const [, next] = await offersOf(caseId);
  expect(next?.agentId).toBe(second.member.id);
});

test('a certificate that ends in mid-wait closes the queue for its agent, who is told', async () => {
  const { agent, member } = await anAgent();
  await scene.prisma.certificate.updateMany({
    where: { staffId: member.id },
    data: { expiresOn: new Date(scene.ports.clock.now().slice(0, 10)) },
  });
  scene.advance(86_400_000);
  agent.forget();
  await scene.server.sweep();
  const desk = await agent.hear('desk:changed');
  expect(new Set(desk.certificates.map(({ state }) => state))).toEqual(new Set(['EXPIRED']));
  const { sessionId } = await scene.waitingAndAgent();
  await scene.server.sweep();
  expect(await offerOf(sessionId)).toBeUndefined();
  const { waiting } = await agent.ask('queue:list');
  expect(waiting).toMatchObject([{ sessionId, agents: 'NONE', isRinging: false }]);
});

test('it does not ring for who is on a break, leads a call, or does not sit at the desk', async () => {
  const onBreak = await anAgent();
  await onBreak.agent.ask('presence:set', { state: 'BREAK', reason: 'MEAL' });
  const away = await anAgent();
  await away.agent.ask('desk:leave');
  const { agent: busy } = await scene.claimedSession();
  await busy.ask('desk:read');
  const { sessionId } = await scene.waitingAndAgent();
  await scene.server.sweep();
  expect(await offerOf(sessionId)).toBeUndefined();
  const desk = await onBreak.agent.ask('presence:set', { state: 'AVAILABLE' });
  expect(desk.ringing?.sessionId).toBe(sessionId);
});

test('a break that was asked for during a call holds after it', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  await agent.ask('presence:set', { state: 'BREAK', reason: 'MEAL' });
  await agent.ask('session:end', { outcome: 'UNABLE_TO_VERIFY', reasons: ['QUAL-01'] });
  const desk = await agent.ask('desk:read');
  expect(desk.presence).toMatchObject({ state: 'BREAK', reason: 'MEAL' });
  expect((await scene.sessionOf(sessionId)).outcome?.kind).toBe('UNABLE_TO_VERIFY');
});

test('presence survives a restart, and ends when nobody was there for two minutes', async () => {
  const { agent, member } = await anAgent();
  agent.leave();
  await agent.gone();
  await scene.restart();
  const back = await enterAsStaff(scene.server.port, member.ticket);
  expect(await back.ask('desk:read')).toMatchObject({ presence: { state: 'AVAILABLE' } });
  back.leave();
  await back.gone();
  await scene.server.sweep();
  scene.advance(121_000);
  await scene.server.sweep();
  const again = await enterAsStaff(scene.server.port, member.ticket);
  expect(await again.ask('desk:read')).toMatchObject({ presence: { state: 'OFFLINE' } });
});

test('an agent at two media servers gets one offer, however many customers wait at both', async () => {
  const other = await scene.anotherServer();
  try {
    const member = await scene.aStaffMember('AGENT');
    const here = await enterAsStaff(scene.server.port, member.ticket);
    const there = await enterAsStaff(other.port, member.ticket);
    await Promise.all([here.ask('desk:read'), there.ask('desk:read')]);
    for (const port of [scene.server.port, other.port, scene.server.port, other.port]) {
      const { caseId } = await scene.queuedCase();
      await enterAsCustomer(port, await scene.customerTicket(caseId));
    }
    await here.ask('presence:set', { state: 'AVAILABLE' });
    await Promise.all([scene.server.sweep(), other.sweep()]);
    const offered = (await scene.ports.cases.listWaiting()).filter(({ offer }) => offer);
    expect(offered).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test('those who wait see their place, and move up when one is taken or gives up', async () => {
  const { customer: first, agent } = await scene.waitingAndAgent();
  const { customer: second } = await scene.waitingAndAgent();
  const { customer: third } = await scene.waitingAndAgent();
  expect((await third.ask('case:read')).at).toMatchObject({ position: 3, agentsPresent: 0 });
  const at = (position: number) => (view: { at: object }) =>
    'position' in view.at && view.at.position === position;
  await scene.takesCall(agent);
  await second.hear('view:changed', at(1));
  await third.hear('view:changed', at(2));
  expect((await third.ask('case:read')).at).toMatchObject({
    agentsPresent: 1,
    expectedWaitMs: null,
  });
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

test('a customer who leaves while it rings lets the desk fall silent', async () => {
  const { customer } = await scene.waitingAndAgent();
  const { agent } = await anAgent();
  await agent.hear('desk:changed', rings);
  agent.forget();
  await customer.ask('session:leave');
  expect((await agent.hear('desk:changed', isQuiet)).presence.state).toBe('AVAILABLE');
});

test('a customer who is not connected keeps the place for two minutes and does not ring', async () => {
  const { customer, sessionId } = await scene.waitingAndAgent();
  customer.leave();
  await customer.gone();
  await anAgent();
  await scene.server.sweep();
  expect(await offerOf(sessionId)).toBeUndefined();
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

test('a break that is said in a call begins when it ends: no further call rings', async () => {
  const { agent, sessionId } = await scene.claimedSession();
  expect(await agent.ask('presence:read')).toMatchObject({ presence: { state: 'AVAILABLE' } });
  const said = await agent.ask('presence:set', { state: 'BREAK', reason: 'REST' });
  expect(said).toMatchObject({ isInCall: true, presence: { state: 'BREAK', reason: 'REST' } });
  await agent.ask('session:end', { outcome: 'ABANDONED', reasons: ['CONS-03'] });
  expect((await scene.sessionOf(sessionId)).outcome?.kind).toBe('ABANDONED');
  await scene.waitingAndAgent();
  const desk = await agent.ask('desk:read');
  expect(desk).toMatchObject({ isInCall: false, ringing: null, presence: { state: 'BREAK' } });
  const { ringing } = await agent.ask('presence:set', { state: 'AVAILABLE' });
  expect(ringing).not.toBeNull();
});
