import { CONSENT_PURPOSES } from '@visavis/domain/case/case';
import { LANGUAGES } from '@visavis/domain/language';
import { DATA_FIELDS, type Procedure } from '@visavis/domain/procedure/procedure';
import { DRAWINGS } from '@visavis/domain/procedure/variant';
import type { StepId } from '@visavis/domain/ids';
import { z } from 'zod';

const localText = z.record(z.enum(LANGUAGES), z.string().min(1));

const source = z.strictObject({
  text: z.string().min(1),
  standing: z.enum(['PRIMARY', 'SECONDARY', 'DIGEST', 'TO_BE_VERIFIED', 'OWN_INFERENCE']),
});

const variantWords = {
  title: localText,
  instruction: localText,
  say: localText,
  prompt: localText,
  drawing: z.enum(DRAWINGS),
};
const variant = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,64}$/), ...variantWords });
const field = z.enum(DATA_FIELDS);
const question = variant.extend({ compareWith: field.exactOptional() });
const drawn = { draw: z.int().min(1).max(10).exactOptional() };

const stepBase = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .transform((id) => id as StepId),
  mandatory: z.boolean(),
  ...variantWords,
  snapshots: z.int().min(0).max(5),
  dwellMs: z.int().min(0).max(600_000).exactOptional(),
  shuffle: z.string().min(1).max(64).exactOptional(),
  source,
});

const kind = <Kind extends string>(name: Kind) => stepBase.extend({ kind: z.literal(name) });

const step = z.discriminatedUnion('kind', [
  kind('CONSENT'),
  kind('STATEMENT'),
  kind('FACE').extend({ pose: z.enum(['FRONT', 'LEFT', 'RIGHT']) }),
  kind('OCCASION'),
  kind('NOTE'),
  kind('QUESTION').extend({ pool: z.array(question).min(1).exactOptional(), ...drawn }),
  kind('LIVENESS').extend({ pool: z.array(variant).min(1).exactOptional(), ...drawn }),
  kind('DOCUMENT').extend({
    side: z.enum(['FRONT', 'BACK']),
    fields: z.array(field).exactOptional(),
  }),
  kind('SECURITY_FEATURE'),
  kind('MOVEMENT').extend({ pool: z.array(variant).min(1).exactOptional(), ...drawn }),
  kind('READ_BACK').extend({
    what: z.enum(['CHARACTERS', 'SERIAL_NUMBER']),
    count: z.int().min(4).max(12).exactOptional(),
  }),
  kind('ONE_TIME_CODE'),
  kind('DATA_CONFIRMATION').extend({ fields: z.array(field).exactOptional() }),
  kind('EXTERNAL_CHECK').extend({
    register: z.string().min(1).max(64),
    mustBePositive: z.boolean(),
  }),
  kind('DIGITAL_DOCUMENT').extend({ providers: z.array(z.string().min(1)).min(1) }),
]);

/** A procedure as it stands in its file; unknown keys are refused. */
export const procedureSchema: z.ZodType<Procedure> = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,64}$/),
    version: z.int().min(1),
    title: localText,
    purpose: localText,
    consents: z.array(
      z.strictObject({
        purpose: z.enum(CONSENT_PURPOSES),
        textVersion: z.string().min(1),
        text: localText,
      }),
    ),
    steps: z.array(step).min(1),
    oneTimeCode: z.strictObject({
      digits: z.int().min(4).max(10),
      validMs: z.int().min(60_000),
      tries: z.int().min(1),
      sends: z.int().min(1),
    }),
    interruption: z.strictObject({ resumeWithinMs: z.int().min(0) }),
    recording: z.strictObject({
      longestGapMs: z.int().min(0),
      mostMissingShare: z.number().min(0).max(1),
      source,
    }),
    source,
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    error: 'Two steps have the same id',
    path: ['steps'],
  });
