import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import { enterAsCustomer } from './a-client.ts';
import { aDevice, deviceOfCase } from './a-device.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());

const REFUSED = { code: 'DEVICE_PROOF_REFUSED' };

const factsOf = async (caseId: CaseId, type: string) => {
  const entries = await scene.prisma.journalEntry.findMany({
    where: { chainId: caseId },
    orderBy: { seq: 'asc' },
  });
  return entries.map(({ fact }) => Object(fact)).filter((fact) => fact.type === type);
};

async function aTicket() {
  const { case: kase } = await scene.openCase();
  return { caseId: kase.id, ticket: await scene.customerTicket(kase.id) };
}

test('the device of a ticket connects with it again and again', async () => {
  const { ticket } = await aTicket();
  for (let times = 0; times < 3; times += 1) {
    const customer = await enterAsCustomer(scene.server.port, ticket);
    expect(await customer.ask('case:read')).toMatchObject({ name: 'Maria' });
    customer.leave();
  }
});

test('a stolen ticket is worth nothing on another device, and the attempt is written down once', async () => {
  const { caseId, ticket } = await aTicket();
  const prove = (await aDevice()).proveConnection;
  for (let times = 0; times < 2; times += 1)
    await expect(
      enterAsCustomer(scene.server.port, ticket, 'join', { prove }),
    ).rejects.toMatchObject(REFUSED);
  expect(await factsOf(caseId, 'invitation.refused')).toEqual([
    { type: 'invitation.refused', code: 'DEVICE_PROOF_REFUSED' },
  ]);
});

test('a ticket alone, or with something that is no proof, is refused', async () => {
  const { ticket } = await aTicket();
  const shown = [undefined, null, 'proof', {}, { deviceKey: {}, proof: 'x' }];
  for (const proof of shown)
    await expect(
      enterAsCustomer(scene.server.port, ticket, 'join', { prove: async () => proof }),
    ).rejects.toMatchObject(REFUSED);
});

test('a proof that was seen on one connection is refused on the next', async () => {
  const { caseId, ticket } = await aTicket();
  const device = await deviceOfCase(caseId);
  let seen: unknown;
  const first = await enterAsCustomer(scene.server.port, ticket, 'join', {
    prove: async (own, connectionId) => (seen = await device.proveConnection(own, connectionId)),
  });
  await expect(
    enterAsCustomer(scene.server.port, ticket, 'join', { prove: async () => seen }),
  ).rejects.toMatchObject(REFUSED);
  first.leave();
});

test("another device's key does not make its own proof good for the ticket", async () => {
  const { caseId, ticket } = await aTicket();
  const owner = await deviceOfCase(caseId);
  const thief = await aDevice();
  const prove = async (own: string, connectionId: string) => ({
    ...(await thief.proveConnection(own, connectionId)),
    deviceKey: (await owner.proveConnection(own, connectionId)).deviceKey,
  });
  await expect(enterAsCustomer(scene.server.port, ticket, 'join', { prove })).rejects.toMatchObject(
    REFUSED,
  );
});

test('a second device in an open session is a signal at the agent’s screen', async () => {
  const { caseId, sessionId, ticket, agent } = await scene.claimedSession();
  const thief = await aDevice();
  await expect(
    enterAsCustomer(scene.server.port, ticket, 'join', { prove: thief.proveConnection }),
  ).rejects.toMatchObject(REFUSED);
  const signal = {
    kind: 'SECOND_DEVICE',
    version: 1,
    values: { code: 'DEVICE_PROOF_REFUSED' },
  };
  await agent.hear('session:changed', () => true);
  expect((await scene.sessionOf(sessionId)).signals).toMatchObject([signal]);
  expect(await factsOf(caseId, 'signal.noted')).toEqual([
    { type: 'signal.noted', sessionId, ...signal },
  ]);
});
