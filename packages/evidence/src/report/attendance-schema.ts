import { PARTICIPANTS, SIGNAL_KINDS } from '@visavis/domain/session/session';
import { z } from 'zod';

const at = z.iso.datetime();
const staff = z.strictObject({ id: z.string(), name: z.string() });

/** What of a session goes on beside its steps, and what its lots were drawn from. */
export const attendanceFields = {
  draw: z
    .strictObject({ commitment: z.string(), seed: z.string() })
    .optional()
    .describe('What the lots were drawn from, and its digest, which the journal got before.'),
  signals: z
    .array(
      z.strictObject({
        kind: z.enum(SIGNAL_KINDS),
        version: z.int(),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        at,
      }),
    )
    .describe('What may matter and proves nothing, as it was measured.'),
  chat: z.array(z.strictObject({ from: z.enum(PARTICIPANTS), text: z.string(), at })),
  flags: z
    .array(z.strictObject({ remark: z.string().optional(), at }))
    .describe('Silent signs of the agent that something was wrong.'),
  holds: z.array(z.strictObject({ startedAt: at, endedAt: at.optional() })),
  visits: z
    .array(z.strictObject({ staff, joinedAt: at, leftAt: at.optional() }))
    .describe('Who else of the bank was there.'),
} as const;
