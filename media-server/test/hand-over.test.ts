import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { invitationOpened } from '@visavis/contract/customer';
import { INVITATION_PATH } from '@visavis/contract/doors';
import type { CaseId } from '@visavis/domain/ids';
import { enterAsCustomer } from './a-client.ts';
import { aDevice, type Device } from './a-device.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer({ procedure: { handOver: true } });
});
afterAll(() => scene.close());

const NOT_ALLOWED = { ok: false, code: 'HAND_OVER_NOT_ALLOWED' };
let lastAddress = 0;

async function open(device: Device, secret: string): Promise<object> {
  const response = await fetch(`http://127.0.0.1:${scene.server.port}${INVITATION_PATH}`, {
    method: 'POST',
    body: JSON.stringify(await device.prove(secret)),
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.1.0.${(lastAddress += 1)}`,
    },
  });
  return Object(await response.json());
}

async function connect(device: Device, secret: string) {
  const answer = await open(device, secret);
  const { ticket } = invitationOpened.parse(Reflect.get(answer, 'value'));
  return enterAsCustomer(scene.server.port, device.holds(ticket));
}

const factsOf = async (caseId: CaseId) => {
  const entries = await scene.prisma.journalEntry.findMany({
    where: { chainId: caseId },
    orderBy: { seq: 'asc' },
  });
  return entries.map(({ fact }) => Object(fact));
};

test('the phone goes on, the computer is told and let in no more', async () => {
  const { case: kase, secret } = await scene.openCase();
  const [computer, phone] = [await aDevice(), await aDevice()];
  const first = await connect(computer, secret);
  expect(await first.ask('case:read')).toMatchObject({ mayHandOver: true });
  const offer = await first.ask('hand-over:offer');
  expect(offer.secret).not.toBe(secret);

  const second = await connect(phone, offer.secret);
  await first.hear('hand-over:made');
  await first.gone();
  expect(await second.ask('case:read')).toMatchObject({ name: 'Maria', mayHandOver: false });
  expect(await open(computer, secret)).toMatchObject({ code: 'INVITATION_ON_OTHER_DEVICE' });
  await expect(connect(phone, secret)).resolves.toBeDefined();
  expect((await factsOf(kase.id)).map(({ type }) => type)).toEqual([
    'case.opened',
    'invitation.opened',
    'hand-over.offered',
    'hand-over.made',
    'invitation.refused',
    'invitation.opened',
  ]);
  expect(JSON.stringify(await factsOf(kase.id))).not.toContain(offer.secret);
});

test('the ticket of the first device is worth nothing after the hand-over', async () => {
  const { secret } = await scene.openCase();
  const [computer, phone] = [await aDevice(), await aDevice()];
  const { ticket } = invitationOpened.parse(Reflect.get(await open(computer, secret), 'value'));
  const first = await enterAsCustomer(scene.server.port, computer.holds(ticket));
  await connect(phone, (await first.ask('hand-over:offer')).secret);
  await expect(enterAsCustomer(scene.server.port, ticket)).rejects.toMatchObject({
    code: 'INVITATION_ON_OTHER_DEVICE',
  });
});

test('the link binds one device, and only for minutes', async () => {
  const { secret } = await scene.openCase();
  const [computer, phone, other] = [await aDevice(), await aDevice(), await aDevice()];
  const first = await connect(computer, secret);
  const { secret: old } = await first.ask('hand-over:offer');
  const { secret: newer } = await first.ask('hand-over:offer');
  expect(await open(phone, old)).toMatchObject({ code: 'INVITATION_UNKNOWN' });
  await connect(phone, newer);
  expect(await open(other, newer)).toMatchObject({ code: 'INVITATION_ON_OTHER_DEVICE' });

  const { secret: another } = await scene.openCase();
  const late = await connect(await aDevice(), another);
  const { secret: offered } = await late.ask('hand-over:offer');
  scene.advance(5 * 60_000 + 1000);
  const slow = await aDevice();
  const opening = await slow.proveAt(offered, scene.ports.clock.now());
  const response = await fetch(`http://127.0.0.1:${scene.server.port}${INVITATION_PATH}`, {
    method: 'POST',
    body: JSON.stringify(opening),
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.1.1.1' },
  });
  scene.advance(-(5 * 60_000 + 1000));
  expect(await response.json()).toMatchObject(NOT_ALLOWED);
});

test('once an agent has the call nothing is handed over, and the second device is a signal', async () => {
  const { caseId, sessionId, customer, agent } = await scene.waitingAndAgent();
  const { secret } = await customer.ask('hand-over:offer');
  await scene.takesCall(agent);
  expect(await open(await aDevice(), secret)).toMatchObject(NOT_ALLOWED);
  await expect(customer.ask('hand-over:offer')).rejects.toMatchObject({
    code: 'HAND_OVER_NOT_ALLOWED',
  });
  expect((await scene.sessionOf(sessionId)).signals).toMatchObject([
    { kind: 'SECOND_DEVICE', values: { code: 'HAND_OVER_NOT_ALLOWED' } },
  ]);
  expect(await factsOf(caseId)).toContainEqual({
    type: 'invitation.refused',
    code: 'HAND_OVER_NOT_ALLOWED',
  });
});

test('in the queue the place is kept, and the phone is checked first', async () => {
  const { caseId, customer } = await scene.waitingAndAgent();
  const { secret } = await customer.ask('hand-over:offer');
  const phone = await connect(await aDevice(), secret);
  expect((await phone.ask('case:read')).at).toEqual({ stage: 'DEVICE' });
  const report = {
    browser: 'A phone',
    cameraLabel: 'Front',
    widthPx: 1280,
    heightPx: 720,
    framesPerSecond: 30,
    microphoneLevel: 0.4,
  };
  expect((await phone.ask('device:report', report)).at).toMatchObject({ stage: 'WAITING' });
  expect((await scene.ports.cases.get(caseId)).device).toMatchObject({ browser: 'A phone' });
});
