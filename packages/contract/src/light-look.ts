import { LIGHTS } from '@visavis/domain/session/light-check';
import { z } from 'zod';
import { caseId, sessionId, stepId } from './vocabulary.ts';

/** Where the vision process takes the recorded clip of a light check; the body is the clip. */
export const LIGHT_PATH = '/light';

const ms = z.number().min(0);
const channel = z.int().min(0).max(255);

/** What a ticket says of the clip of a light check: what it shows, and when each colour was shown. */
export const lightClaims = z.object({
  caseId,
  sessionId,
  stepId: stepId.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  check: z.int().min(1),
  /** When the clip's first frame was captured, in ms since 1970. */
  startsAtMs: ms,
  /** In ms since 1970. */
  flashes: z
    .array(z.object({ fromMs: ms, toMs: ms, colour: z.tuple([channel, channel, channel]) }))
    .max(LIGHTS),
});
export type LightClaims = z.output<typeof lightClaims>;
