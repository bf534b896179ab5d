import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseFact } from '@visavis/domain/journal/fact';
import { checkDraws } from '@visavis/domain/procedure/check-draws';
import { enterAsCustomer, enterAsStaff, type StaffClient } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());

/** An agent at their desk, for whom calls may ring. */
async function anAvailableAgent() {
  const member = await scene.aStaffMember('AGENT');
  const line = await enterAsStaff(scene.server.port, member.ticket);
  await line.ask('presence:set', { state: 'AVAILABLE' });
  await line.ask('desk:read');
  return { ...member, line };
}

async function aSupervisor(): Promise<StaffClient> {
  const { ticket } = await scene.aStaffMember('SUPERVISOR');
  return enterAsStaff(scene.server.port, ticket);
}

const refused = (asking: Promise<unknown>, code: string) =>
  expect(asking).rejects.toMatchObject({ code });

test('a supervisor names the agent instead of the lot, and the record shows it as that', async () => {
  const [one, two] = [await anAvailableAgent(), await anAvailableAgent()];
  const { caseId, sessionId } = await scene.queuedCase();
  const customer = await enterAsCustomer(scene.server.port, await scene.customerTicket(caseId));
  const ringing = await Promise.any(
    [one, two].map(async (agent) => {
      await agent.line.hear('desk:changed', (desk) => desk.ringing?.sessionId === sessionId);
      return agent;
    }),
  );
  const named = ringing === one ? two : one;
  const supervisor = await aSupervisor();
  const asked = { sessionId, agentId: named.id, reason: 'EARLIER_SESSION' };

  // Nobody but a supervisor, and nobody who could not have been drawn.
  await refused(one.line.ask('route:list', { sessionId }), 'ROLE_FORBIDS');
  await refused(named.line.ask('route:give', asked), 'ROLE_FORBIDS');
  expect(await supervisor.ask('route:list', { sessionId })).toEqual({
    agents: [{ staffId: named.id, name: named.name }],
  });
  await refused(supervisor.ask('route:give', { ...asked, agentId: ringing.id }), 'NOT_QUALIFIED');
  await refused(supervisor.ask('route:give', { ...asked, reason: 'MOOD' }), 'INPUT_REFUSED');

  await supervisor.ask('route:give', asked);
  await named.line.hear('desk:changed', (desk) => desk.ringing?.sessionId === sessionId);
  ringing.line.forget();
  await named.line.ask('session:claim', { sessionId });
  await named.line.ask('session:end', { outcome: 'ABANDONED', reasons: ['CONS-03'] });
  await named.line.hear('session:changed', ({ state }) => state === 'ENDED');

  const entries = (
    await scene.prisma.journalEntry.findMany({
      where: { chainId: caseId },
      orderBy: { seq: 'asc' },
    })
  ).map(({ seq, at, actor, fact }) => ({
    ...{ seq, at: at.toISOString(), actor: actor as never, fact: fact as CaseFact },
  }));
  const types = entries.map(({ fact }) => fact.type).filter((type) => /offer|rout/.test(type));
  expect(types).toEqual(['session.offered', 'session.offer-lapsed', 'session.routed']);
  const routed = entries.find(({ fact }) => fact.type === 'session.routed');
  expect(routed).toMatchObject({
    actor: { kind: 'STAFF', role: 'SUPERVISOR' },
    fact: { agentId: named.id, eligible: [named.id], offer: 2 },
  });
  const { procedure } = await scene.ports.cases.get(caseId);
  const pinned = scene.ports.procedures.get(procedure.id, procedure.version);
  expect(checkDraws(pinned, entries)).toEqual([]);
  const byAnAgent = entries.map((entry) =>
    entry === routed ? { ...entry, actor: { ...Object(entry.actor), role: 'AGENT' } } : entry,
  );
  expect(checkDraws(pinned, byAnAgent as never)).toMatchObject([{ cause: 'ROUTE' }]);
  customer.leave();
});
