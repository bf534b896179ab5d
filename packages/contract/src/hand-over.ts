import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { instant } from './vocabulary.ts';

/** How a customer goes on with another device before the call. */
export const handOverCommands = {
  /** A second link for one other device, to be shown as a QR code; an earlier one stops working. */
  'hand-over:offer': {
    payload: nothing,
    value: z.object({ secret: z.string(), expiresAt: instant }),
  },
} as const satisfies CommandTable;

export const handOverEvents = {
  /** The other device has opened the link: this page is no longer the one in use. */
  'hand-over:made': nothing,
} as const;
