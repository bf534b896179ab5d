import {
  ANALYSIS_FAILURES,
  ANALYSIS_KINDS,
  FIELD_STATUSES,
} from '@visavis/domain/analysis/analysis';
import { FINDING_CODES, FINDING_LEVELS } from '@visavis/domain/analysis/findings';
import { DATA_FIELDS } from '@visavis/domain/procedure/procedure';
import { z } from 'zod';
import { fileName } from '../package/manifest.ts';

const at = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = {
  file: fileName.describe('Name in the package.'),
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  sha256,
  ciphertextSha256: sha256,
};

const reading = z.strictObject({
  format: z.enum(['TD1', 'TD2', 'TD3']).optional(),
  lines: z.array(z.string()),
  fields: z.array(
    z.strictObject({
      field: z.enum(DATA_FIELDS),
      status: z.enum(FIELD_STATUSES),
      declared: z.string().optional(),
      mrz: z.string().optional(),
      visual: z.string().optional(),
    }),
  ),
  expiresOn: z.string().optional(),
  issuingState: z.string().optional(),
});

const analysis = z
  .strictObject({
    id: z.string(),
    kind: z.enum(ANALYSIS_KINDS),
    snapshots: z.array(z.string()),
    stepId: z.string().optional(),
    at,
    tookMs: z.number(),
    models: z.array(z.strictObject({ name: z.string(), sha256 })),
    rule: z.strictObject({ name: z.string(), version: z.int() }),
    findings: z.array(
      z.strictObject({
        code: z.enum(FINDING_CODES),
        level: z.enum(FINDING_LEVELS),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      }),
    ),
    reading: reading.optional().describe('What was read from a document.'),
    detail: z.strictObject(file).optional().describe('Everything that was measured.'),
    crops: z.array(
      z.strictObject({
        what: z.enum(['FACE', 'PORTRAIT', 'DOCUMENT', 'MRZ']),
        of: z.string(),
        area: z.strictObject({
          leftPx: z.int(),
          topPx: z.int(),
          widthPx: z.int(),
          heightPx: z.int(),
        }),
        ...file,
      }),
    ),
    judgement: z
      .strictObject({ by: z.string(), agrees: z.boolean(), remark: z.string().optional(), at })
      .optional()
      .describe("The agent's word; it stands."),
    failure: z.enum(ANALYSIS_FAILURES).optional(),
  })
  .describe('What software said of snapshots, and with which models and rule.');

/** What software said of a session's snapshots. */
export const analysisFields = { analyses: z.array(analysis) };
