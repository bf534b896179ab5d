import { BLOCK_CAUSES, DATA_FIELDS, STEP_KINDS } from '@visavis/domain/procedure/procedure';
import {
  FEATURE_CATEGORIES,
  LACKS,
  SUBSTITUTE_PROSPECTS,
  LIGHTS,
  TRUSTS,
} from '@visavis/domain/procedure/document-model';
import { CHECK_RESULTS, FIELD_VERDICTS } from '@visavis/domain/session/session';
import { z } from 'zod';
import {
  documentType,
  drawing,
  freeText,
  instant,
  localText,
  stepId,
  stepResult,
} from './vocabulary.ts';

const dataField = z.enum(DATA_FIELDS);

/** A field of the customer's data with what the bank declared; null where it declared nothing. */
const declaredField = z.object({ field: dataField, declared: z.string().nullable() });

/** What the agent made of one field. `value` is what it is now, where it was changed or is new. */
const fieldAnswer = z.strictObject({
  field: dataField,
  verdict: z.enum(FIELD_VERDICTS),
  value: z.string().trim().min(1).max(200).exactOptional(),
});

/** What a register outside answered. */
const externalCheck = z.strictObject({
  result: z.enum(CHECK_RESULTS),
  reference: z.string().trim().min(1).max(100).exactOptional(),
});

/** The security feature that the lot gave a step. */
const feature = z.object({
  category: z.enum(FEATURE_CATEGORIES),
  side: z.enum(['FRONT', 'BACK']),
  light: z.enum(LIGHTS),
  trust: z.enum(TRUSTS),
  isOpticallyVariable: z.boolean(),
  /** What must be seen for it to pass. */
  criterion: localText,
});

/** A step as this session shows it to the agent. */
export const ledStep = z.object({
  id: stepId,
  /** The step of the procedure that it comes from; drawn ones have neighbours from the same. */
  of: stepId,
  kind: z.enum(STEP_KINDS),
  mandatory: z.boolean(),
  title: localText,
  instruction: localText,
  say: localText,
  prompt: localText,
  drawing,
  snapshots: z.int(),
  result: stepResult.nullable(),
  remark: z.string().nullable(),
  /** What the lot gave. Characters to be read back are in `characters`. */
  drawn: z
    .object({ kind: z.enum(['QUESTION', 'GESTURE', 'MOVEMENT', 'FEATURE']), id: z.string() })
    .nullable(),
  feature: feature.nullable(),
  /** How long the step must have been shown before it can be passed. */
  dwellMs: z.int().nullable(),
  /** Since when it is shown; null for a step that is not shown now. */
  shownAt: instant.nullable(),
  /** How many answers other than *passed* it may still get; null where nothing limits them. */
  triesLeft: z.int().nullable(),
  /** How often it was answered other than *passed*. */
  failedTries: z.int(),
  /** Drawn in place of a feature that could not be checked. */
  isSubstitute: z.boolean(),
  /** What follows where the agent says that the feature can't be checked; null where that can't be said. */
  ifNotCheckable: z.enum(SUBSTITUTE_PROSPECTS).nullable(),
  /** Fields to read from the document, or to confirm one by one. */
  fields: z.array(declaredField),
  answeredFields: z.array(fieldAnswer),
  /** Of an external check: which register, and whether only a positive answer will do. */
  register: z.string().nullable(),
  mustBePositive: z.boolean(),
  check: externalCheck.nullable(),
  /** What the customer's answer must be like. */
  compareWith: declaredField.nullable(),
  /** What the customer shall read back; the agent alone sees it. */
  characters: z.string().nullable(),
});
export type LedStep = z.infer<typeof ledStep>;

/** The documents of the procedure, and what stands between the session and an approval for good. */
export const ledRules = {
  /** Which document the customer shows, once the agent has said it. */
  document: z.object({ id: z.string(), title: localText }).nullable(),
  /** The documents of the procedure, with those that can't be chosen. */
  documents: z.array(
    z.object({
      id: z.string(),
      title: localText,
      country: z.string(),
      series: z.string(),
      type: documentType,
      /** The declared type and nationality speak for it. */
      isSuggested: z.boolean(),
      /** Why it can't be chosen; null where it can. */
      lacks: z.enum(LACKS).nullable(),
    }),
  ),
  /** How many features that can't be checked may still be replaced; null where none are drawn. */
  substitutesLeft: z.int().nullable(),
  /** False: no answer can bring this session to an approval any more; `blockedBy` says why. */
  mayStillApprove: z.boolean(),
  blockedBy: z.array(z.object({ stepId, cause: z.enum(BLOCK_CAUSES) })),
} as const;

export const recordPayload = z.strictObject({
  stepId,
  result: stepResult,
  remark: freeText.optional(),
  fields: z.array(fieldAnswer).max(DATA_FIELDS.length).optional(),
  check: externalCheck.optional(),
});
export const choosePayload = z.strictObject({ modelId: z.string().regex(/^[a-z0-9-]{1,64}$/) });
