import './without-eval.ts';
import { LOCATION_REFUSALS } from '@visavis/domain/case/device-location';
import { z } from 'zod';

/** Whether the procedure asks where the customer is. */
export const locationWish = z.enum(['REQUIRED', 'OPTIONAL', 'OFF']);

/** What the browser said when it was asked where it is (WGS 84). */
export const locationReport = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('GIVEN'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    accuracyM: z.number().min(0).max(50_000_000),
  }),
  z.strictObject({ state: z.literal('REFUSED'), cause: z.enum(LOCATION_REFUSALS) }),
]);
export type LocationReport = z.infer<typeof locationReport>;
