import { expect, test } from '@jest/globals';
import type { Actor } from '@visavis/domain/access/access';
import { HOURS } from '@visavis/domain/testing/service-hours';
import { systemClock } from '@visavis/runtime/clock';
import { bookAppointment, listSlots } from '@visavis/use-cases/schedule/appointments';
import { createSchedule, createServiceHoursStore } from '../src/schedule.ts';
import { SETUP, withStores } from './stores.ts';

const stores = withStores();

test('hours are kept as they were set; of two customers one gets the last seat', async () => {
  const hours = createServiceHoursStore({ prisma: stores.prisma, clock: systemClock });
  const [one, other] = [await stores.aStoredCase(), await stores.aStoredCase()];
  const ours = {
    ...HOURS,
    ...{ procedureId: one.procedure.id, language: one.language, seats: 1 },
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 })),
  };
  await hours.save(SETUP, HOURS);
  await hours.save(SETUP, ours);
  expect(await hours.list()).toContainEqual(ours);

  const until = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const ports = { ...stores.ports, clock: systemClock, schedule: createSchedule(stores.prisma) };
  for (const { id } of [one, other])
    await stores.ports.cases.change(id, SETUP, (kase) => ({
      case: { ...kase, invitation: { ...kase.invitation, expiresAt: until } },
      fact: { type: 'invitation.renewed', expiresAt: until },
    }));
  const as = (kase: typeof one) => ({ kind: 'CUSTOMER', caseId: kase.id }) as const satisfies Actor;
  const [slot] = await listSlots(ports, as(one));
  if (!slot) throw new Error('no slot is free');
  const booked = await Promise.allSettled(
    [one, other].map((kase) => bookAppointment(ports, as(kase), slot.startsAt)),
  );
  expect(booked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(booked.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'SLOT_TAKEN' },
  });

  const jobs = await stores.prisma.$queryRaw<{ readonly name: string }[]>`
    SELECT name FROM pgboss.job WHERE data->>'startsAt' = ${slot.startsAt} ORDER BY name`;
  expect(jobs.map(({ name }) => name)).toEqual(['confirm-booking', 'note-missed', 'remind']);

  await hours.remove(SETUP, ours);
  expect(await ports.schedule.findHours(ours)).toBeUndefined();
});
