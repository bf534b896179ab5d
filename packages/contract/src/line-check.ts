import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { bytes } from './vocabulary.ts';

/** What goes through the line at once while it is measured; the whole must fit one message. */
export const LINE_CHECK_PART_BYTES = 64 * 1024;

/** How the customer's page measures its line to this server before the call. Nothing is kept. */
export const lineCheckCommands = {
  'line:ping': { payload: nothing, value: nothing },
  /** As many bytes as one part has, that no line can shorten. */
  'line:download': { payload: nothing, value: z.object({ bytes }) },
  'line:upload': {
    payload: z.strictObject({
      bytes: bytes.refine(({ length }) => length <= LINE_CHECK_PART_BYTES),
    }),
    value: nothing,
  },
} as const satisfies CommandTable;
