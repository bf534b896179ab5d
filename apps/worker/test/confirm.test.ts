import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createMessages } from '@visavis/delivery/messages';
import { createSmtpPost } from '@visavis/delivery/smtp';
import { plusMs } from '@visavis/domain/ids';
import { bookAppointment, cancelAppointment } from '@visavis/domain/schedule/appointment';
import { aCase, AT } from '@visavis/domain/testing/a-case';
import { HOURS } from '@visavis/domain/testing/service-hours';
import { confirmBooking } from '@visavis/use-cases/schedule/confirm';
import { createMemoryPorts } from '@visavis/use-cases/testing/memory-ports';
import { aMailServer, messageIdOf } from './a-mail-server.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const;
const startsAt = plusMs(AT, 3_600_000);
const kase = aCase({
  sessions: [],
  invitation: { secretHash: 'h', expiresAt: plusMs(AT, 9e8), deviceKey: 'k' },
  appointment: { startsAt, endsAt: plusMs(startsAt, 1_200_000), seat: 1 },
});
const given = { caseId: kase.id, startsAt };

let mailServer: Awaited<ReturnType<typeof aMailServer>>;
beforeAll(async () => {
  mailServer = await aMailServer();
});
afterAll(() => mailServer.stop());

function aWorld() {
  mailServer.mails.length = 0;
  const post = createSmtpPost(mailServer.url, 'Bank <bank@visavis.example>');
  const joinUrl = 'https://join.visavis.example';
  const { ports, facts } = createMemoryPorts(kase);
  const messages = createMessages({ post, bankName: 'Bank', joinUrl });
  const schedule = { findHours: () => Promise.resolve(HOURS) };
  return { world: { ...ports, messages, schedule }, facts, post };
}

test('a booking is confirmed once; broken off before it was noted, as the same message', async () => {
  const { world, facts, post } = aWorld();
  const gone = () => Promise.reject(new Error('the process is gone'));
  const broken: typeof world = { ...world, cases: { ...world.cases, change: gone } };
  await expect(confirmBooking(broken, WORKER, given)).rejects.toThrow('the process is gone');
  await confirmBooking(world, WORKER, given);
  await confirmBooking(world, WORKER, given);
  post.close();
  expect(mailServer.mails).toHaveLength(2);
  const [first, second] = mailServer.mails.map(messageIdOf);
  expect(first).toMatch(/^<booked-.+@visavis\.example>$/);
  expect(second).toBe(first);
  expect(facts).toEqual([{ type: 'confirmation.sent', channel: 'EMAIL' }]);
});

test('the mail carries the calendar entry that the page would give, and no link', async () => {
  const { world, post } = aWorld();
  await confirmBooking(world, WORKER, given);
  post.close();
  const [mail = ''] = mailServer.mails;
  const file = /text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n-/.exec(mail)?.[1] ?? '';
  const entry = Buffer.from(file, 'base64').toString('utf8');
  expect(entry).toContain(`UID:${kase.reference}@join.visavis.example\r\n`);
  const start = startsAt.replace(/[-:]|\.\d{3}/g, '');
  expect(entry).toContain(`DTSTART:${start}\r\n`);
  expect(mail).not.toContain('https://');
  expect(entry).not.toContain('https://');
});

test('nothing is said of a booking that was cancelled meanwhile; of one moved, the new time alone', async () => {
  const { world, facts, post } = aWorld();
  const later = '2026-03-03T08:00:00.000Z';
  await world.cases.change(kase.id, WORKER, (now) =>
    bookAppointment(now, later, { hours: HOURS, booked: [] }, AT),
  );
  await confirmBooking(world, WORKER, given);
  expect(mailServer.mails).toHaveLength(0);
  await confirmBooking(world, WORKER, { ...given, startsAt: later, insteadOf: startsAt });
  expect(mailServer.mails).toHaveLength(1);
  await world.cases.change(kase.id, WORKER, (now) => cancelAppointment(now, AT));
  await confirmBooking(world, WORKER, { ...given, startsAt: later, insteadOf: startsAt });
  post.close();
  expect(mailServer.mails).toHaveLength(1);
  expect(facts.map(({ type }) => type)).toEqual([
    'appointment.booked',
    'confirmation.sent',
    'appointment.cancelled',
  ]);
});
