import { z } from 'zod';
import { caseId, sessionId, snapshotId } from './vocabulary.ts';

/** Where the vision process takes pictures of calls that are going on; the body is the picture. */
export const LOOK_PATH = '/look';

/** Where it takes clips of the recorded stream; the body is an IVF. */
export const CLIP_PATH = '/clip';

/** For how long a ticket for one picture holds: it is made when the picture is sent. */
export const LOOK_TICKET_SECONDS = 30;

/** The largest picture or clip that is taken. */
export const MOST_LOOK_BYTES = 20_000_000;

/** The first moment of interest, in ms since 1970: what is before it is there to be decoded. */
const fromMs = z.number().min(0);

/** What a clip is to be looked at for. */
export const clipOrder = z.discriminatedUnion('wanted', [
  z.object({ wanted: z.literal('LIVENESS'), fromMs }),
  z.object({ wanted: z.literal('INJECTION'), fromMs }),
]);
export type ClipOrder = z.output<typeof clipOrder>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a ticket says: which snapshot the body belongs to, and what the body is. */
export const lookClaims = z.object({
  caseId,
  sessionId,
  snapshotId,
  sha256,
  /** Of a clip: what it is for, and when its first frame was captured, in ms since 1970. */
  clip: z.object({ order: clipOrder, startsAtMs: z.number().min(0) }).optional(),
});
export type LookClaims = z.output<typeof lookClaims>;
