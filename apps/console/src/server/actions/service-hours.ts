'use server';

import { language } from '@visavis/contract/vocabulary';
import {
  removeServiceHours as remove,
  setServiceHours as set,
} from '@visavis/use-cases/schedule/service-hours';
import { z } from 'zod';
import { action } from '../action.ts';

const minute = z.int().min(0).max(1440);
const hours = z.strictObject({ fromMinute: minute, toMinute: minute });
const key = { procedureId: z.string().min(1).max(64), language };

/** Sets the service hours of a procedure in a language, in place of those before. */
export const setServiceHours = action(
  'set-service-hours',
  z.strictObject({
    ...key,
    timeZone: z.string().min(1).max(64),
    weekly: z.array(hours.extend({ weekday: z.int().min(1).max(7) })).max(70),
    specialDays: z
      .array(z.strictObject({ date: z.iso.date(), hours: z.array(hours).max(10) }))
      .max(400),
    slotMinutes: z.int(),
    seats: z.int(),
  }),
  async (asked, actor, { ports }) => {
    await set(ports, actor, asked);
    return {};
  },
);

/** From then on customers are served at any time. */
export const removeServiceHours = action(
  'remove-service-hours',
  z.strictObject(key),
  async (asked, actor, { ports }) => {
    await remove(ports, actor, asked);
    return {};
  },
);
