import type { Language } from '@visavis/domain/language';
import type { ServiceHours } from '@visavis/domain/schedule/service-hours';
import type { Clock } from '@visavis/use-cases/ports';
import type { Schedule, ServiceHoursStore } from '@visavis/use-cases/schedule/ports';
import type { Database } from './connect.ts';
import type { ServiceHours as ServiceHoursRow } from './generated/client.ts';
import { appendToHouse } from './journal-chain.ts';
import { fromJson, toInstant } from './rows/columns.ts';

/** Service hours and booked seats, as PostgreSQL has them. */
export const createSchedule = (prisma: Database): Schedule => ({
  async findHours({ procedureId, language }) {
    const row = await prisma.serviceHours.findUnique({
      where: { procedureId_language: { procedureId, language } },
    });
    return row ? toHours(row) : undefined;
  },
  async listBooked({ procedureId, language }, { startsAt, endsAt }, except) {
    const rows = await prisma.case.findMany({
      where: {
        ...{ procedureId, language, id: { not: except } },
        appointmentStartsAt: { lt: endsAt },
        appointmentEndsAt: { gt: startsAt },
      },
      select: { appointmentStartsAt: true, appointmentEndsAt: true, appointmentSeat: true },
    });
    return rows.flatMap(
      ({ appointmentStartsAt: starts, appointmentEndsAt: ends, appointmentSeat: seat }) =>
        starts && ends && seat !== null
          ? [{ startsAt: toInstant(starts), endsAt: toInstant(ends), seat }]
          : [],
    );
  },
});

/** Service hours as administrators set them. Each change is journalled with it. */
export function createServiceHoursStore({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): ServiceHoursStore {
  return {
    async list() {
      const orderBy = [{ procedureId: 'asc' }, { language: 'asc' }] as const;
      return (await prisma.serviceHours.findMany({ orderBy: [...orderBy] })).map(toHours);
    },
    async save(actor, { procedureId, language, ...rest }) {
      const key = { procedureId, language };
      const columns = { ...rest, weekly: [...rest.weekly], specialDays: toJson(rest.specialDays) };
      await prisma.$transaction(async (tx) => {
        await tx.serviceHours.upsert({
          where: { procedureId_language: key },
          create: { ...key, ...columns },
          update: columns,
        });
        const fact = { type: 'service-hours.changed', ...key } as const;
        await appendToHouse(tx, { at: clock.now(), actor, fact });
      });
    },
    async remove(actor, { procedureId, language }) {
      const key = { procedureId, language };
      await prisma.$transaction(async (tx) => {
        const { count } = await tx.serviceHours.deleteMany({ where: key });
        if (count === 0) return;
        const fact = { type: 'service-hours.removed', ...key } as const;
        await appendToHouse(tx, { at: clock.now(), actor, fact });
      });
    },
  };
}

const toJson = (days: ServiceHours['specialDays']) =>
  days.map(({ date, hours }) => ({ date, hours: [...hours] }));

const toHours = ({ language, weekly, specialDays, ...row }: ServiceHoursRow): ServiceHours => ({
  ...row,
  language: language as Language,
  weekly: fromJson<ServiceHours['weekly']>(weekly),
  specialDays: fromJson<ServiceHours['specialDays']>(specialDays),
});
