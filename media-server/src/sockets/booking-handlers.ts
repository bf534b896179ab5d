import type { bookingCommands } from '@visavis/contract/booking';
import {
  bookAppointment,
  cancelAppointment,
  listSlots,
} from '@visavis/use-cases/schedule/appointments';
import { askCallBack } from '@visavis/use-cases/schedule/call-back';
import type { CustomerContext, CustomerParts } from './customer-handlers.ts';
import type { Handlers } from './serve.ts';

/** Times that customers book, and that they are called when the wait is long. */
export const bookingHandlers = ({
  ports,
  lanes,
}: Pick<CustomerParts, 'ports' | 'lanes'>): Handlers<typeof bookingCommands, CustomerContext> => ({
  'slots:list': async (_, { actor }) => ({
    slots: (await listSlots(ports, actor)).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  }),
  'appointment:book': ({ startsAt }, { actor }) =>
    lanes.run(`session:${actor.caseId}`, async () => {
      await bookAppointment(ports, actor, startsAt);
      return {};
    }),
  'appointment:cancel': (_, { actor }) =>
    lanes.run(`session:${actor.caseId}`, async () => {
      await cancelAppointment(ports, actor);
      return {};
    }),
  'call-back:ask': (_, { actor }) =>
    lanes.run(`session:${actor.caseId}`, async () => {
      await askCallBack(ports, actor);
      return {};
    }),
});
