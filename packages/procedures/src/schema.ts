import { ANALYSIS_KINDS } from '@visavis/domain/analysis/analysis';
import { FINDING_CODES } from '@visavis/domain/analysis/findings';
import { CONSENT_PURPOSES } from '@visavis/domain/case/case';
import type { StepId } from '@visavis/domain/ids';
import { DATA_FIELDS, STEP_KINDS, type Procedure } from '@visavis/domain/procedure/procedure';
import { z } from 'zod';
import { hasNoDoubles, localText, slug, source, variant, variantWords } from './words-schema.ts';

/** A document model, named as a procedure names it. */
export type ModelReference = { readonly id: string; readonly version: number };

/** A procedure as it stands in its file: it names the documents that it admits. */
export type ProcedureFile = Omit<Procedure, 'documents'> & {
  readonly documents?: Omit<NonNullable<Procedure['documents']>, 'models'> & {
    readonly models: readonly ModelReference[];
  };
};

const field = z.enum(DATA_FIELDS);
const question = variant.extend({ compareWith: field.exactOptional() });
const draw = z.int().min(1).max(10).exactOptional();
const pool = <Member extends z.ZodType<{ id: string }>>(member: Member) =>
  z
    .array(member)
    .min(1)
    .refine(hasNoDoubles, { error: 'Two members of the pool have the same id' })
    .exactOptional();

const stepBase = z.strictObject({
  id: slug.transform((id) => id as StepId),
  mandatory: z.boolean(),
  ...variantWords,
  snapshots: z.int().min(0).max(5),
  dwellMs: z.int().min(0).max(600_000).exactOptional(),
  shuffle: z.string().min(1).max(64).exactOptional(),
  forDocuments: z.array(slug).min(1).exactOptional(),
  source,
});

const kind = <Kind extends string>(name: Kind) => stepBase.extend({ kind: z.literal(name) });

const step = z.discriminatedUnion('kind', [
  kind('CONSENT'),
  kind('STATEMENT'),
  kind('FACE').extend({ pose: z.enum(['FRONT', 'LEFT', 'RIGHT']) }),
  kind('OCCASION'),
  kind('NOTE'),
  kind('QUESTION').extend({ pool: pool(question), draw }),
  kind('LIVENESS').extend({ pool: pool(variant), draw }),
  kind('DOCUMENT').extend({
    side: z.enum(['FRONT', 'BACK']),
    fields: z.array(field).exactOptional(),
  }),
  kind('SECURITY_FEATURE'),
  kind('MOVEMENT').extend({ pool: pool(variant), draw }),
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

const documents = z.strictObject({
  models: z.array(z.strictObject({ id: slug, version: z.int().min(1) })).min(1),
  selection: z.strictObject({
    features: z.int().min(1).max(6),
    categories: z.int().min(1).max(4),
    opticallyVariable: z.int().min(0).max(6),
    substitutes: z.int().min(0).max(6),
    source,
  }),
});

const analysis = z.strictObject({
  needs: z.array(z.strictObject({ step: z.enum(STEP_KINDS), analysis: z.enum(ANALYSIS_KINDS) })),
  gates: z.array(z.enum(FINDING_CODES)),
  overruling: z.strictObject({
    needsRemark: z.boolean(),
    ofFailures: z.boolean().exactOptional(),
  }),
  faceSheet: z.enum(['NEEDED', 'SAME']).exactOptional(),
  source,
});

/** A procedure as it stands in its file; unknown keys are refused. */
export const procedureSchema: z.ZodType<ProcedureFile> = z.strictObject({
  id: slug,
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
  steps: z.array(step).min(1).refine(hasNoDoubles, { error: 'Two steps have the same id' }),
  documents: documents.exactOptional(),
  tries: z
    .strictObject({ perStep: z.int().min(1), perCase: z.int().min(1), source })
    .exactOptional(),
  oneTimeCode: z.strictObject({
    digits: z.int().min(4).max(10),
    validMs: z.int().min(60_000),
    tries: z.int().min(1),
    sends: z.int().min(1),
  }),
  interruption: z.strictObject({
    resumeWithinMs: z.int().min(0),
    source: source.exactOptional(),
  }),
  location: z.enum(['REQUIRED', 'OPTIONAL', 'OFF']).exactOptional(),
  handOver: z.boolean().exactOptional(),
  analysis: analysis.exactOptional(),
  recording: z.strictObject({
    longestGapMs: z.int().min(0),
    mostMissingShare: z.number().min(0).max(1),
    source,
  }),
  source,
});
