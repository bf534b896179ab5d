import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { invitationOpened } from '@visavis/contract/customer';
import { INVITATION_PATH } from '@visavis/contract/doors';
import { cancelInvitation, renewInvitation } from '@visavis/use-cases/case/renew-invitation';
import { enterAsCustomer } from './a-client.ts';
import { aDevice } from './a-device.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());

async function post(body: string, headers: Record<string, string>) {
  const url = `http://127.0.0.1:${scene.server.port}${INVITATION_PATH}`;
  const response = await fetch(url, { method: 'POST', body, headers });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

const open = (opening: unknown, from = '10.0.1.1') =>
  post(JSON.stringify(opening), { 'content-type': 'application/json', 'x-forwarded-for': from });

const refusedWith = (status: number, code: string) => ({ status, answer: { ok: false, code } });

test('the link opens with proof of the device, again and again', async () => {
  const { secret } = await scene.openCase();
  const device = await aDevice();
  for (let visit = 0; visit < 2; visit += 1) {
    const { status, answer } = await open(await device.prove(secret));
    expect(status).toBe(200);
    const { ticket, welcome } = invitationOpened.parse(Object(answer).value);
    expect(welcome).toMatchObject({ bankName: 'Test Bank', name: 'Maria' });
    const customer = await enterAsCustomer(scene.server.port, device.holds(ticket));
    expect(await customer.ask('case:read')).toMatchObject({
      bankName: 'Test Bank',
      name: 'Maria',
      at: { stage: 'CONSENT' },
    });
    customer.leave();
  }
});

test('a second device is refused, which is written down', async () => {
  const { case: kase, secret } = await scene.openCase();
  await open(await (await aDevice()).prove(secret));
  expect(await open(await (await aDevice()).prove(secret))).toMatchObject(
    refusedWith(403, 'INVITATION_ON_OTHER_DEVICE'),
  );
  const last = await scene.prisma.journalEntry.findFirst({
    where: { chainId: kase.id },
    orderBy: { seq: 'desc' },
  });
  expect(last?.fact).toEqual({ type: 'invitation.refused', code: 'INVITATION_ON_OTHER_DEVICE' });
});

test('a proof by another key, for another invitation, or of another moment is refused', async () => {
  const { secret } = await scene.openCase();
  const { secret: otherSecret } = await scene.openCase();
  const [device, thief] = [await aDevice(), await aDevice()];
  const opening = await device.prove(secret);
  const stolen = await thief.prove(secret);
  const refused = refusedWith(401, 'DEVICE_PROOF_REFUSED');
  expect(await open({ ...opening, proof: stolen.proof })).toMatchObject(refused);
  expect(await open({ ...opening, secret: otherSecret })).toMatchObject(refused);
  expect(
    await open({ ...opening, issuedAt: new Date(Date.now() + 1000).toISOString() }),
  ).toMatchObject(refused);
  expect(
    await open({ ...opening, deviceKey: { ...opening.deviceKey, y: opening.deviceKey.x } }),
  ).toMatchObject(refused);
});

test('a proof of more than two minutes ago, or from the future, is refused', async () => {
  const { secret } = await scene.openCase();
  const device = await aDevice();
  for (const skewMs of [-121_000, 121_000]) {
    const opening = await device.proveAt(secret, new Date(Date.now() + skewMs).toISOString());
    expect(await open(opening)).toMatchObject(refusedWith(401, 'DEVICE_PROOF_REFUSED'));
  }
});

test('a proof is good once: played again it opens nothing', async () => {
  const { secret } = await scene.openCase();
  const opening = await (await aDevice()).prove(secret);
  expect(await open(opening)).toMatchObject({ status: 200 });
  expect(await open(opening)).toMatchObject(refusedWith(401, 'DEVICE_PROOF_REFUSED'));
  const other = { ...opening, nonce: 'A'.repeat(22) };
  expect(await open(other)).toMatchObject(refusedWith(401, 'DEVICE_PROOF_REFUSED'));
});

test('unknown, renewed, cancelled and expired links are told apart', async () => {
  const device = await aDevice();
  const admin = {
    kind: 'STAFF',
    role: 'ADMINISTRATOR',
    id: (await scene.aStaffMember('ADMINISTRATOR')).id,
  } as const;
  expect(await open(await device.prove('A'.repeat(43)))).toMatchObject(
    refusedWith(404, 'INVITATION_UNKNOWN'),
  );
  const renewed = await scene.openCase();
  const { secret: fresh } = await renewInvitation(scene.ports, admin, renewed.case.id, 60_000);
  expect(await open(await device.prove(renewed.secret))).toMatchObject(
    refusedWith(404, 'INVITATION_UNKNOWN'),
  );
  expect(await open(await device.prove(fresh))).toMatchObject({ status: 200 });
  const cancelled = await scene.openCase();
  await cancelInvitation(scene.ports, admin, cancelled.case.id);
  expect(await open(await device.prove(cancelled.secret))).toMatchObject(
    refusedWith(410, 'INVITATION_CANCELLED'),
  );
  const short = await scene.openCase({ validMs: -1000 });
  expect(await open(await device.prove(short.secret))).toMatchObject(
    refusedWith(410, 'INVITATION_EXPIRED'),
  );
});

test('a link whose case was decided is used up', async () => {
  const { agent, caseId, customer } = await scene.claimedSession();
  const secret = scene.secretOf(caseId);
  await agent.ask('session:end', { outcome: 'REJECTED', reasons: ['DOC-09'], note: 'a copy' });
  expect((await customer.hear('view:changed', ({ at }) => at.stage === 'ENDED')).at).toEqual({
    stage: 'ENDED',
    ending: 'BANK_WILL_CONTACT',
    mayTryAgain: false,
  });
  expect(await open(await (await aDevice()).prove(secret))).toMatchObject(
    refusedWith(410, 'INVITATION_USED'),
  );
});

test('what is not an opening is refused', async () => {
  const { secret } = await scene.openCase();
  const opening = await (await aDevice()).prove(secret);
  const refused = refusedWith(400, 'INPUT_REFUSED');
  const json = { 'content-type': 'application/json' };
  expect(await open({ ...opening, caseId: 'more' })).toMatchObject(refused);
  expect(await open({ ...opening, proof: '' })).toMatchObject(refused);
  expect(await post('{', json)).toMatchObject(refused);
  expect(await post('x'.repeat(10_000), json)).toMatchObject(refused);
  expect(await post(JSON.stringify(opening), { 'content-type': 'text/plain' })).toMatchObject(
    refused,
  );
});

test('an address that tries again and again is slowed down, and only that one', async () => {
  const device = await aDevice();
  const once = async (from: string) => open(await device.prove('B'.repeat(43)), from);
  const tries = Array.from({ length: 31 }, () => once('10.0.2.1'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect((await once('10.0.2.2')).status).toBe(404);
});

test('nothing else is served', async () => {
  const base = `http://127.0.0.1:${scene.server.port}`;
  expect(await (await fetch(`${base}/media/health`)).json()).toEqual({ ready: true });
  for (const path of ['/', INVITATION_PATH, '/media/secrets'])
    expect((await fetch(base + path)).status).toBe(404);
});
