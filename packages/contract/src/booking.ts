import { z } from 'zod';
import { nothing } from './command.ts';
import { codeChannel, instant } from './vocabulary.ts';

const span = z.object({ startsAt: instant, endsAt: instant });
export type Slot = z.infer<typeof span>;

/** When the customer may come: outside of the service hours, or with a booked time ahead. */
export const visitTimes = z.object({
  mayCome: z.boolean(),
  /** When the service opens next; null where it is open, or nobody knows. */
  opensAt: instant.nullable(),
  mayBook: z.boolean(),
  appointment: span.extend({ isMissed: z.boolean() }).nullable(),
  /** When any of this changes by itself. */
  changesAt: instant.nullable(),
});
export type VisitTimes = z.infer<typeof visitTimes>;

/** How a customer whose wait is long can be called, and since when they ask for it; null: not at all. */
export const callBackOffer = z
  .object({ channel: codeChannel, askedAt: instant.nullable() })
  .nullable();

/** The case as it becomes is in `case:read`. */
export const bookingCommands = {
  /** The slots that have a seat, the soonest first. */
  'slots:list': { payload: nothing, value: z.object({ slots: z.array(span) }) },
  /** In place of an earlier one. */
  'appointment:book': { payload: z.strictObject({ startsAt: instant }), value: nothing },
  'appointment:cancel': { payload: nothing, value: nothing },
  /** Keeps the place while the customer goes away. */
  'call-back:ask': { payload: nothing, value: nothing },
} as const;
