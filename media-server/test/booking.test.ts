import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CaseId } from '@visavis/domain/ids';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { ServiceHours } from '@visavis/domain/schedule/service-hours';
import { HOURS } from '@visavis/domain/testing/service-hours';
import { listen } from '@visavis/prisma/announcements';
import { readChain } from '@visavis/prisma/journal-chain';
import { createServiceHoursStore } from '@visavis/prisma/schedule';
import { enterAsCustomer, enterAsStaff, type CustomerClient } from './a-client.ts';
import { aMediaServer, type TestMediaServer } from './a-media-server.ts';

const SETUP = { kind: 'SYSTEM', part: 'SETUP' } as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7];
const NOON = 720;

let scene: TestMediaServer;
beforeAll(async () => {
  scene = await aMediaServer();
});
afterAll(() => scene.close());
afterEach(() => hours().remove(SETUP, HOURS));

const hours = () => createServiceHoursStore({ prisma: scene.prisma, clock: scene.ports.clock });

/** Every day the same hours, of which one customer can have each slot. */
const setHours = (fromMinute: number, toMinute: number) =>
  hours().save(SETUP, {
    ...HOURS,
    ...{ timeZone: 'UTC', specialDays: [], seats: 1 },
    weekly: DAYS.map((weekday) => ({ weekday, fromMinute, toMinute })),
  } satisfies ServiceHours);

/** Open in the other half of the day. */
function close(): Promise<void> {
  const now = new Date(scene.ports.clock.now());
  const isMorning = now.getUTCHours() * 60 + now.getUTCMinutes() < NOON;
  return isMorning ? setHours(NOON + 60, 1440) : setHours(0, NOON - 60);
}
const open = () => setHours(0, 1440);

/** A customer whose page is there, ready for the queue. */
async function aReadyCustomer() {
  const { case: kase } = await scene.openCase({ validMs: 5 * 86_400_000 });
  const ticket = await scene.customerTicket(kase.id);
  const line = await enterAsCustomer(scene.server.port, ticket);
  await line.ask('consent:give', {
    purposes: ['CALL', 'RECORDING', 'SNAPSHOTS', 'BIOMETRICS'],
    language: 'el',
  });
  await line.ask('device:report', {
    ...{ browser: 'A browser', cameraLabel: 'A camera', widthPx: 1280, heightPx: 720 },
    ...{ framesPerSecond: 30, microphoneLevel: 0.4 },
  });
  return { caseId: kase.id, ticket, line };
}

const timesOf = async (line: CustomerClient) => (await line.ask('case:read')).times;
const refused = (asking: Promise<unknown>, code: string) =>
  expect(asking).rejects.toMatchObject({ code });
const typesOf = async (caseId: CaseId) =>
  (await readChain(scene.prisma, caseId)).map(({ fact }) => fact.type);

async function slotsOf(line: CustomerClient): Promise<readonly [string, string]> {
  const { slots } = await line.ask('slots:list');
  const [first, second] = slots.map(({ startsAt }) => startsAt);
  if (!first || !second) throw new Error('fewer than two slots are free');
  return [first, second];
}

/** Waits until the journal of a case has a fact of this kind. */
async function hasFact(caseId: CaseId, type: CaseFact['type']): Promise<void> {
  let found = () => {};
  const isThere = new Promise<void>((resolve) => (found = resolve));
  const look = async () => {
    if ((await typesOf(caseId)).includes(type)) found();
  };
  const told = await listen(scene.place.databaseUrl, {
    case_changed: (ids) => void (ids.caseId === caseId && look()),
  });
  try {
    await look();
    await isThere;
  } finally {
    await told.close();
  }
}

test('outside of the service hours nobody comes into the queue, and a slot is booked, moved and cancelled', async () => {
  await close();
  const { caseId, line } = await aReadyCustomer();
  await refused(line.ask('queue:enter'), 'CLOSED_NOW');
  expect(await timesOf(line)).toMatchObject({ mayCome: false, mayBook: true, appointment: null });

  const [first, second] = await slotsOf(line);
  await line.ask('appointment:book', { startsAt: first });
  // Once more the same is one booking.
  await line.ask('appointment:book', { startsAt: first });
  expect((await timesOf(line))?.appointment).toMatchObject({ startsAt: first, isMissed: false });
  await refused(line.ask('queue:enter'), 'CLOSED_NOW');

  const other = await aReadyCustomer();
  await refused(other.line.ask('appointment:book', { startsAt: first }), 'SLOT_TAKEN');
  await line.ask('appointment:book', { startsAt: second });
  await other.line.ask('appointment:book', { startsAt: first });
  await line.ask('appointment:cancel');
  expect((await timesOf(line))?.appointment).toBeNull();
  await refused(line.ask('appointment:cancel'), 'CONFLICT');
  await refused(line.ask('appointment:book', { startsAt: 'tomorrow' }), 'INPUT_REFUSED');

  const facts = (await typesOf(caseId)).filter((type) => type.startsWith('appointment.'));
  expect(facts).toEqual(['appointment.booked', 'appointment.booked', 'appointment.cancelled']);
});

test('who comes before their time moves and cancels it from the queue, and keeps the place there', async () => {
  await open();
  const { caseId, line } = await aReadyCustomer();
  const [first, second] = await slotsOf(line);
  await line.ask('appointment:book', { startsAt: second });
  expect((await line.ask('queue:enter')).times?.appointment).toMatchObject({ startsAt: second });

  await line.ask('appointment:book', { startsAt: first });
  // The seat is free for somebody else in the same moment.
  const other = await aReadyCustomer();
  await other.line.ask('appointment:book', { startsAt: second });
  await refused(line.ask('appointment:book', { startsAt: second }), 'SLOT_TAKEN');
  await line.ask('appointment:cancel');
  const view = await line.ask('case:read');
  expect(view).toMatchObject({ times: null, at: { stage: 'WAITING' } });
  // In the queue a time is changed, and none is made.
  await refused(line.ask('appointment:book', { startsAt: first }), 'CONFLICT');

  const facts = (await typesOf(caseId)).slice(-4);
  await line.ask('session:leave');
  expect(facts).toEqual([
    'appointment.booked',
    'session.queued',
    'appointment.booked',
    'appointment.cancelled',
  ]);
});

test('who asked to be called goes away, is called when an agent is free, and it rings once they are back', async () => {
  const { caseId, ticket, line } = await aReadyCustomer();
  const waiting = await line.ask('queue:enter');
  expect(waiting.at).toMatchObject({ callBack: { channel: 'EMAIL', askedAt: null } });
  await line.ask('call-back:ask');
  await line.ask('call-back:ask');
  expect((await line.ask('case:read')).at).toMatchObject({
    callBack: { askedAt: expect.any(String) },
  });
  line.leave();
  await line.gone();

  const member = await scene.aStaffMember('AGENT');
  const agent = await enterAsStaff(scene.server.port, member.ticket);
  await agent.ask('desk:read');
  const desk = await agent.ask('presence:set', { state: 'AVAILABLE' });
  expect(desk.ringing).toBeNull();
  await hasFact(caseId, 'call-back.due');
  const jobs = await scene.prisma.$queryRaw<{ readonly name: string }[]>`
    SELECT name FROM pgboss.job WHERE name = 'call-customer' AND data->>'caseId' = ${caseId}`;
  expect(jobs).toHaveLength(1);

  const back = await enterAsCustomer(scene.server.port, ticket);
  const { ringing } = await agent.hear('desk:changed', (told) => told.ringing !== null);
  expect(await agent.ask('session:claim', { sessionId: ringing?.sessionId })).toMatchObject({
    state: 'CLAIMED',
  });
  await back.hear('view:changed', ({ at }) => at.stage === 'CALL');
  const facts = (await typesOf(caseId)).filter((type) => type.startsWith('call-back.'));
  expect(facts).toEqual(['call-back.asked', 'call-back.due']);
});
