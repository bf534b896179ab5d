import { FEATURE_CATEGORIES, LIGHTS, TRUSTS } from '@visavis/domain/procedure/document-model';
import { DATA_FIELDS, STEP_KINDS } from '@visavis/domain/procedure/procedure';
import { z } from 'zod';

/** One text, in every language in which it exists. */
export const words = z
  .partialRecord(z.string().regex(/^[a-z]{2}$/), z.string())
  .describe('One text, per language (ISO 639-1).');

/** Where a rule comes from, and how sure the bank is of it. */
export const source = z.strictObject({
  text: z.string(),
  standing: z.enum(['PRIMARY', 'SECONDARY', 'DIGEST', 'TO_BE_VERIFIED', 'OWN_INFERENCE']),
});

const side = z.enum(['FRONT', 'BACK']);

/** A step as the procedure and the lots have it. */
export const scriptFields = {
  stepId: z.string(),
  of: z.string().describe('The step of the procedure that it comes from.'),
  kind: z.enum(STEP_KINDS),
  title: words,
  say: words.describe("What the agent says; it is said in the customer's language."),
  mandatory: z.boolean(),
  snapshotsNeeded: z.int(),
  dwellNeededMs: z.number().optional(),
  drawn: z.string().optional().describe('What the lot gave: a question, gesture, feature or text.'),
  compareWith: z.enum(DATA_FIELDS).optional().describe('The answer must be what was declared.'),
  feature: z
    .strictObject({
      category: z.enum(FEATURE_CATEGORIES),
      isOpticallyVariable: z.boolean(),
      side,
      light: z.enum(LIGHTS),
      trust: z.enum(TRUSTS),
      criterion: words.describe('What must be seen for it to pass.'),
      source,
    })
    .optional(),
  isSubstitute: z.boolean().optional().describe('Drawn for a feature that could not be checked.'),
  register: z.string().optional(),
  mustBePositive: z.boolean().optional(),
  source,
} as const;

/** The rules of the procedure, as far as a reader of the report needs them. */
export const procedureFields = {
  id: z.string(),
  version: z.int(),
  title: words,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of its canonical JSON; the journal has it of each session that began.'),
  source,
  selection: z
    .strictObject({
      features: z.int(),
      categories: z.int(),
      opticallyVariable: z.int(),
      substitutes: z.int(),
      source,
    })
    .optional()
    .describe('How the features of a document are drawn.'),
  tries: z.strictObject({ perStep: z.int(), perCase: z.int(), source }).optional(),
  resumeWithinMs: z.number().describe('How long a side may be away.'),
  recording: z.strictObject({
    longestGapMs: z.number(),
    mostMissingShare: z.number(),
    source,
  }),
} as const;

/** The model of the document that the customer showed. */
export const documentModel = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: words,
  country: z.string(),
  series: z.string(),
  features: z.array(z.string()).describe('Those that the lot gave when it was chosen.'),
});
