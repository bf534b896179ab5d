import { SIGNAL_KINDS } from '@visavis/domain/session/session';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { freeText, instant, participant, snapshotId, stepId } from './vocabulary.ts';

/** The longest line of the chat. */
export const LONGEST_MESSAGE = 500;

/** A line of the chat, in the words that were sent. The agent's newest is the customer's caption. */
export const chatMessage = z.object({ from: participant, text: z.string(), at: instant });
export type ChatLine = z.infer<typeof chatMessage>;

/** Both sides; what came of it is in the view that changes. */
export const chatCommands = {
  'message:send': {
    payload: z.strictObject({ text: z.string().trim().min(1).max(LONGEST_MESSAGE) }),
    value: nothing,
  },
} as const satisfies CommandTable;

const side = z.int().min(0).max(10_000);

/** A part of a picture, in its pixels. */
export const area = z.strictObject({
  leftPx: side,
  topPx: side,
  widthPx: side.min(1),
  heightPx: side.min(1),
});

/** What the agent does beside the steps. The session as it becomes is in `session:changed` before. */
export const attendanceCommands = {
  /** Asks the customer to wait; the recording goes on. */
  'session:hold': { payload: nothing, value: nothing },
  'session:resume': { payload: nothing, value: nothing },
  /** A silent sign that something is wrong. Nothing shows on the customer's side. */
  'session:flag': { payload: z.strictObject({ remark: freeText.optional() }), value: nothing },
  /** Keeps a part of a snapshot or still as a picture of its own; the other one stays. */
  'snapshot:crop': {
    payload: z.strictObject({ of: snapshotId, area }),
    value: z.object({ snapshotId }),
  },
} as const satisfies CommandTable;

/** What the agent's screen shows of what goes on beside the steps. */
export const attendance = {
  onHold: z.boolean(),
  chat: z.array(chatMessage),
  /** The agent's silent signs. */
  flags: z.array(z.object({ remark: z.string().nullable(), at: instant })),
  /** What may matter and proves nothing, as it came. */
  signals: z.array(
    z.object({
      kind: z.enum(SIGNAL_KINDS),
      version: z.int(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      at: instant,
    }),
  ),
  crops: z.array(
    z.object({
      id: snapshotId,
      of: snapshotId,
      area,
      stepId: stepId.nullable(),
      takenAt: instant,
      widthPx: z.int(),
      heightPx: z.int(),
    }),
  ),
} as const;
