import { FACE_REGIONS, LIKENESSES } from '@visavis/domain/analysis/face-sheet';
import { LIGHT_CHECK_ENDS } from '@visavis/domain/session/light-check';
import { z } from 'zod';

const at = z.iso.datetime();
const entry = { entry: z.int().describe('Number of the entry of the journal.'), at };
const likeness = z.enum(LIKENESSES);

/** The agent's own look at the face. */
export const facesFields = {
  faceSheets: z
    .array(
      z.strictObject({
        ...entry,
        portrait: z.string().describe("The picture with the document's portrait."),
        face: z
          .string()
          .optional()
          .describe('The picture of the customer; without, they were looked at live.'),
        regions: z.record(z.enum(FACE_REGIONS), likeness),
        overall: likeness.describe('Whether it is one person.'),
      }),
    )
    .describe('How the agent compared two faces, part by part; the last one counts.'),
  lightChecks: z
    .array(
      z.strictObject({
        ...entry,
        check: z.int(),
        colours: z.array(z.string()).describe('What the lot gave, from the seed of the session.'),
        ended: z
          .strictObject({
            ...entry,
            end: z.enum(LIGHT_CHECK_ENDS),
            lights: z.array(z.strictObject({ fromMs: z.number(), toMs: z.number() })),
          })
          .optional(),
      }),
    )
    .describe("Colours of the customer's screen, to see their light on the face."),
} as const;
