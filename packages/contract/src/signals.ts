import './without-eval.ts';
import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';

/** What a customer's page can see by itself. The other kinds are the server's. */
export const PAGE_SIGNAL_KINDS = [
  'VIRTUAL_CAMERA',
  'IMPLAUSIBLE_CAMERA',
  'FRAME_TIMING',
  'DEVICE_CHANGED',
  'PAGE_HIDDEN',
  'REMOTE_CONTROL',
] as const;

const MOST_VALUES = 24;

const value = z.union([z.string().max(200), z.number(), z.boolean()]);

export const pageSignal = z.strictObject({
  kind: z.enum(PAGE_SIGNAL_KINDS),
  /** Of the way in which it was found. */
  version: z.int().min(1).max(1000),
  values: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), value)
    .refine((values) => Object.keys(values).length <= MOST_VALUES),
});
export type PageSignal = z.infer<typeof pageSignal>;

export const signalCommands = {
  /** Refused with TOO_MANY_REQUESTS where the same kind was noted less than half a minute ago. */
  'signal:report': { payload: pageSignal, value: nothing },
} as const satisfies CommandTable;
