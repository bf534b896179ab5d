import { z } from 'zod';
import { nothing, type CommandTable } from './command.ts';
import { bytes } from './vocabulary.ts';

/** The largest still that is taken in. */
export const MOST_STILL_BYTES = 8 * 1024 * 1024;

/** A still comes in parts of at most this size, so that pings and commands find their way in between. */
export const STILL_PART_BYTES = 128 * 1024;

/** How long after the request a still is taken in, from its first to its last byte. */
export const STILL_WITHIN_MS = 20_000;

/** 256 bits that the server drew for one still: whoever answers was asked. */
const challenge = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** How the customer's page answers `still:wanted`. */
export const stillCommands = {
  /** The next part of the still, in order. The answer to the last one says that it is kept. */
  'still:give': {
    payload: z.strictObject({
      challenge,
      offset: z.int().min(0).max(MOST_STILL_BYTES),
      bytes: bytes.refine(({ length }) => length > 0 && length <= STILL_PART_BYTES),
      isLast: z.boolean(),
    }),
    value: nothing,
  },
  /** This browser can't take one. */
  'still:decline': { payload: z.strictObject({ challenge }), value: nothing },
} as const satisfies CommandTable;

export const stillEvents = {
  /** The agent has pressed the key: a still of this moment, in the camera's full size. */
  'still:wanted': z.object({ challenge }),
} as const;
