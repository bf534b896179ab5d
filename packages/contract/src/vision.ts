import { z } from 'zod';
import { caseId, sessionId, snapshotId } from './vocabulary.ts';

/** Where the vision process takes pictures of calls that are going on; the body is the picture. */
export const LOOK_PATH = '/look';

/** Where it takes the frames around a prompt, one after the other in the body. */
export const SERIES_PATH = '/series';

/** For how long a ticket for one picture holds: it is made when the picture is sent. */
export const LOOK_TICKET_SECONDS = 30;

/** The largest picture or series that is taken. */
export const MOST_LOOK_BYTES = 20_000_000;

/** The most frames that a series has. */
export const MOST_FRAMES = 40;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a ticket says: which snapshot the body belongs to, and what the body is. */
export const lookClaims = z.object({
  caseId,
  sessionId,
  snapshotId,
  sha256,
  /** Of a series: when each frame was taken, in ms since the first, and its length in the body. */
  frames: z
    .array(z.object({ atMs: z.number().min(0), sizeBytes: z.int().min(1) }))
    .max(MOST_FRAMES)
    .optional(),
});
export type LookClaims = z.output<typeof lookClaims>;
