import {
  ANALYSIS_FAILURES,
  ANALYSIS_KINDS,
  FIELD_STATUSES,
} from '@visavis/domain/analysis/analysis';
import { FINDING_CODES, FINDING_LEVELS } from '@visavis/domain/analysis/findings';
import type { AnalysisId } from '@visavis/domain/ids';
import { DATA_FIELDS } from '@visavis/domain/procedure/procedure';
import { z } from 'zod';
import { area } from './attendance.ts';
import { nothing, type CommandTable } from './command.ts';
import { bytes, freeText, instant, snapshotId, stepId } from './vocabulary.ts';

export const analysisId = z.uuid().transform((text) => text as AnalysisId);

const level = z.enum(FINDING_LEVELS);
const findingCode = z.enum(FINDING_CODES);

/** The worst first. */
const findings = z.array(
  z.object({
    code: findingCode,
    level,
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
);

/** One field of the document, beside what the bank declared; null where a source does not have it. */
const fieldReading = z.object({
  field: z.enum(DATA_FIELDS),
  status: z.enum(FIELD_STATUSES),
  declared: z.string().nullable(),
  mrz: z.string().nullable(),
  visual: z.string().nullable(),
});
export type FieldReadingView = z.infer<typeof fieldReading>;

/** What software said of snapshots, as the agent and the reviewer see it. */
export const analysisView = z.object({
  id: analysisId,
  kind: z.enum(ANALYSIS_KINDS),
  /** The first is the one that it is about. */
  snapshots: z.array(snapshotId),
  stepId: stepId.nullable(),
  at: instant,
  tookMs: z.number(),
  /** Of the worst finding. */
  level,
  findings,
  reading: z
    .object({
      format: z.enum(['TD1', 'TD2', 'TD3']).nullable(),
      lines: z.array(z.string()),
      fields: z.array(fieldReading),
      expiresOn: z.string().nullable(),
      issuingState: z.string().nullable(),
    })
    .nullable(),
  /** Parts of pictures, by their place in the list: `analysis:read-crop` gives one. */
  crops: z.array(
    z.object({ what: z.enum(['FACE', 'PORTRAIT', 'DOCUMENT', 'MRZ']), of: snapshotId, area }),
  ),
  models: z.array(z.object({ name: z.string(), sha256: z.string() })),
  rule: z.object({ name: z.string(), version: z.int() }),
  judgement: z
    .object({ agrees: z.boolean(), remark: z.string().nullable(), at: instant })
    .nullable(),
  /** Instead of findings: why there is no result. */
  failure: z.enum(ANALYSIS_FAILURES).nullable(),
});
export type AnalysisView = z.infer<typeof analysisView>;

/** What software says, in the view of the session. */
export const analyses = {
  /** The newest first. */
  analyses: z.array(analysisView),
  /** What the procedure asks for and an approval waits for; the agent may overrule what `STANDS`. */
  openAnalyses: z.array(
    z.object({
      stepId: stepId.nullable(),
      kind: z.enum([...ANALYSIS_KINDS, 'FACE_SHEET']),
      cause: z.enum(['MISSING', 'FAILED', 'STANDS']),
      analysisId: analysisId.nullable(),
      code: findingCode.nullable(),
    }),
  ),
  /** Snapshots that software is looking at now. */
  analysing: z.array(snapshotId),
  /** What was seen of a snapshot of which there is no whole result, or none yet. Fills and decides nothing. */
  seenSoFar: z.array(z.object({ snapshotId, stepId: stepId.nullable(), findings })),
} as const;

/** What the agent does with what software says. */
export const analysisCommands = {
  /** Agrees, or overrules with a remark. What it becomes is in `session:changed` before. */
  'analysis:judge': {
    payload: z.strictObject({ analysisId, agrees: z.boolean(), remark: freeText.optional() }),
    value: nothing,
  },
  /** A part of a picture that an analysis of the led session is about. */
  'analysis:read-crop': {
    payload: z.strictObject({ analysisId, crop: z.int().min(0).max(20) }),
    value: z.object({ bytes, mediaType: z.string() }),
  },
} as const satisfies CommandTable;
