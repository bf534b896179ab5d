import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTickets } from '@visavis/runtime/tickets';
import { SignJWT } from 'jose';
import { enterAsCustomer, enterAsStaff } from './a-client.ts';
import { aMediaServer, SECRET, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());

const REFUSED = { code: 'TICKET_REFUSED' };

async function bothTickets() {
  const { case: kase } = await scene.openCase();
  const { ticket: staff, ...member } = await scene.aStaffMember('AGENT');
  return { customer: await scene.customerTicket(kase.id), staff, member, caseId: kase.id };
}

test('each is let in by their own door with their own ticket', async () => {
  const { customer, staff } = await bothTickets();
  const { port } = scene.server;
  const [one, other] = [await enterAsCustomer(port, customer), await enterAsStaff(port, staff)];
  expect((await one.ask('case:read')).at).toEqual({ stage: 'CONSENT' });
  expect(await other.ask('session:find-open')).toEqual({ session: null });
  one.leave();
  other.leave();
});

test("a ticket of the other audience opens neither side's door", async () => {
  const { customer, staff } = await bothTickets();
  const { port } = scene.server;
  await expect(enterAsCustomer(port, staff)).rejects.toMatchObject(REFUSED);
  await expect(enterAsStaff(port, customer)).rejects.toMatchObject(REFUSED);
});

test('a right ticket at the wrong door, or past the gateway, is refused', async () => {
  const { customer, staff } = await bothTickets();
  const { port } = scene.server;
  await expect(enterAsCustomer(port, customer, 'console')).rejects.toMatchObject(REFUSED);
  await expect(enterAsStaff(port, staff, 'join')).rejects.toMatchObject(REFUSED);
  await expect(enterAsCustomer(port, customer, 'none')).rejects.toMatchObject(REFUSED);
  await expect(enterAsStaff(port, staff, 'none')).rejects.toMatchObject(REFUSED);
});

test('an expired ticket is refused', async () => {
  const { caseId } = await bothTickets();
  const expired = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('customer')
    .setSubject(caseId)
    .setExpirationTime(new Date(Date.now() - 1000))
    .sign(new TextEncoder().encode(SECRET));
  await expect(enterAsCustomer(scene.server.port, expired)).rejects.toMatchObject(REFUSED);
});

test('a ticket that was changed, forged, or is none is refused', async () => {
  const { customer, member } = await bothTickets();
  const { port } = scene.server;
  const [head, , signature] = customer.split('.');
  const claims = Buffer.from(JSON.stringify({ aud: 'customer', sub: member.id })).toString(
    'base64url',
  );
  const forger = createTickets('another secret, which is long enough too');
  const forged = await forger.sign({ aud: 'staff', sub: member.id, role: 'AGENT', name: '' });
  await expect(enterAsStaff(port, forged)).rejects.toMatchObject(REFUSED);
  for (const ticket of [`${head}.${claims}.${signature}`, 'no ticket', '', undefined, 7, {}])
    await expect(enterAsCustomer(port, ticket)).rejects.toMatchObject(REFUSED);
});

test('staff who were disabled after their ticket was signed are refused, and cut off', async () => {
  const { staff, member } = await bothTickets();
  const { port } = scene.server;
  const connected = await enterAsStaff(port, staff);
  await scene.staff.change({ kind: 'SYSTEM', part: 'SETUP' }, member.id, { disabled: true });
  await expect(enterAsStaff(port, staff)).rejects.toMatchObject(REFUSED);
  await scene.server.sweep();
  await connected.gone();
});

test('a role in a ticket does not outlive a change of role', async () => {
  const { staff, member } = await bothTickets();
  await scene.staff.change({ kind: 'SYSTEM', part: 'SETUP' }, member.id, { role: 'AUDITOR' });
  const client = await enterAsStaff(scene.server.port, staff);
  await expect(client.ask('queue:list')).rejects.toMatchObject({ code: 'ROLE_FORBIDS' });
  client.leave();
});
