import { CONSENT_PURPOSES, DOCUMENT_TYPES } from '@visavis/domain/case/case';
import { LOCATION_REFUSALS } from '@visavis/domain/case/device-location';
import { LANGUAGES } from '@visavis/domain/language';
import { DATA_FIELDS } from '@visavis/domain/procedure/procedure';
import { OUTCOMES } from '@visavis/domain/outcome/outcome';
import { REASONS, type ReasonCode } from '@visavis/domain/outcome/reasons';
import {
  PARTICIPANTS,
  SNAPSHOT_SOURCES,
  SPEAKERS,
  STEP_RESULTS,
} from '@visavis/domain/session/session';
import { z } from 'zod';
import { fileName } from '../package/manifest.ts';
import { analysisFields } from './analyses-schema.ts';
import { attendanceFields } from './attendance-schema.ts';
import { accessFields, courseFields, stepCourseFields } from './course-schema.ts';
import { facesFields } from './faces-schema.ts';
import { documentModel, procedureFields, scriptFields, words } from './script-schema.ts';

const at = z.iso.datetime().describe('A moment in UTC.');
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal digits.');
const person = z
  .strictObject({ id: z.string(), name: z.string() })
  .describe('A member of staff; the journal names them by this id.');
const participant = z.enum(PARTICIPANTS);
const speaker = z.enum(SPEAKERS);
const reasonCode = z.enum(Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]]);

const file = {
  file: fileName.describe('Name in the package.'),
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  sha256,
  ciphertextSha256: sha256.describe('SHA-256 of the encrypted file in the evidence store.'),
};

const declared = z
  .strictObject({
    givenNames: z.string(),
    familyName: z.string(),
    birthDate: z.string(),
    nationality: z.string(),
    documentType: z.enum(DOCUMENT_TYPES),
    documentNumber: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
  })
  .describe('What the bank had declared about the person.');

const consent = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  textVersion: z.string(),
  language: z.enum(LANGUAGES),
  at,
});

const location = z
  .discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('GIVEN'),
      latitude: z.number(),
      longitude: z.number(),
      accuracyM: z.number(),
    }),
    z.strictObject({ state: z.literal('REFUSED'), cause: z.enum(LOCATION_REFUSALS) }),
  ])
  .describe('Where the device said that it was (WGS 84), or why it did not.');

const device = z.strictObject({
  browser: z.string(),
  cameraLabel: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  framesPerSecond: z.number(),
  microphoneLevel: z.number(),
  /** Named as in `DeviceMeasures`; which of them there are depends on the browser. */
  measured: z.record(z.string(), z.number()).optional(),
  location: location.optional(),
  at,
});

const step = z.strictObject({
  ...scriptFields,
  result: z.enum(STEP_RESULTS).optional().describe('Left out where the step was not reached.'),
  remark: z.string().optional(),
  fields: z
    .array(
      z.strictObject({
        field: z.enum(DATA_FIELDS),
        verdict: z.enum(['MATCH', 'CHANGED', 'NEW', 'KEPT']),
        value: z.string().optional(),
      }),
    )
    .optional(),
  check: z
    .strictObject({
      result: z.enum(['POSITIVE', 'NEGATIVE', 'UNAVAILABLE']),
      reference: z.string().optional(),
    })
    .optional(),
  failedTries: z.int().optional().describe('How often it was answered other than passed.'),
  at: at.optional(),
  ...stepCourseFields,
});

const comparison = z
  .strictObject({ similarity: z.number(), belongs: z.boolean(), method: z.string(), at })
  .describe('How like a still of the camera is to the recorded frame of that moment.');

const snapshot = z.strictObject({
  id: z.string(),
  area: z
    .strictObject({ leftPx: z.int(), topPx: z.int(), widthPx: z.int(), heightPx: z.int() })
    .optional()
    .describe('Of a crop: where it was cut from, in pixels of the other picture.'),
  source: z.enum(SNAPSHOT_SOURCES),
  of: z.string().optional(),
  stepId: z.string().optional(),
  takenAt: at,
  widthPx: z.int(),
  heightPx: z.int(),
  comparison: comparison.optional(),
  ...file,
});

const gap = z
  .strictObject({
    track: z.enum(['AUDIO', 'VIDEO']),
    fromMs: z.number(),
    toMs: z.number(),
    cause: z.enum(['LOST', 'MUTED', 'DISCONNECTED', 'RESTARTED']),
  })
  .describe('What is missing, in milliseconds since the start of the recording.');

const recording = z.strictObject({
  id: z.string(),
  participant: speaker,
  staff: person.optional().describe('Of a visitor: who of the bank spoke.'),
  stretch: z.int(),
  startedAt: at,
  endedAt: at,
  durationMs: z.number(),
  videoFrames: z.int(),
  audioPackets: z.int(),
  gaps: z.array(gap),
  ...file,
});

const code = z.strictObject({
  channel: z.enum(['EMAIL', 'SMS']),
  sends: z.int(),
  tries: z.int(),
  sentAt: at,
  verifiedAt: at.optional(),
});

const outcome = z.strictObject({
  kind: z.enum(OUTCOMES),
  reasons: z.array(z.strictObject({ code: reasonCode, words })),
  note: z.string().optional(),
  at,
});

const review = z.strictObject({
  verdict: z.enum(['CONFIRMED', 'RETURNED']),
  remark: z.string().optional(),
  reviewer: person,
  at,
});

const session = z.strictObject({
  id: z.string(),
  queuedAt: at,
  claimedAt: at.optional(),
  beganAt: at.optional(),
  closedAt: at.optional(),
  endedAt: at.optional(),
  agent: person.optional(),
  steps: z.array(step),
  snapshots: z.array(snapshot),
  notes: z.array(z.strictObject({ text: z.string(), at })),
  code: code.optional(),
  breaks: z.array(z.strictObject({ participant, leftAt: at, returnedAt: at.optional() })),
  recordings: z.array(recording),
  failedRecordings: z
    .array(z.strictObject({ participant: speaker, stretch: z.int(), cause: z.string() }))
    .describe('Recordings that began and could not be kept, and why.'),
  outcome: outcome.optional(),
  review: review.optional(),
  ...attendanceFields,
  ...analysisFields,
  document: documentModel.optional(),
  ...courseFields,
  ...facesFields,
});

const head = z
  .strictObject({
    seq: z.int(),
    hash: sha256,
    at,
    keyId: z.string(),
    signature: z.string(),
    stampedAt: at.optional().describe('What the time stamp of an authority says (RFC 3161).'),
  })
  .describe('A signature over the end of the journal as it was then; heads.json has it too.');

/** The report of one case, for machines: `report.json` of an evidence package. */
export const reportSchema = z
  .strictObject({
    type: z.literal('visavis-report-1'),
    bank: z.string(),
    exported: z.strictObject({ at, by: person }),
    case: z.strictObject({
      id: z.string(),
      reference: z.string(),
      bankReference: z.string().optional(),
      language: z.enum(LANGUAGES),
      openedAt: at,
      procedure: z.strictObject(procedureFields),
      declared,
      salt: z.string().describe('Part of every digest of a text in the journal.'),
      consents: z.array(consent),
      device: device.optional(),
      ...accessFields,
    }),
    sessions: z.array(session),
    journal: z.strictObject({ entries: z.int().min(1), lastHash: sha256, heads: z.array(head) }),
    staff: z.array(person).describe('Everybody of the bank whom the report names by an id.'),
  })
  .meta({
    title: 'Report of an identification by video call',
    description: 'report.json of a Visavis evidence package. Times are UTC.',
  });

export type Report = z.output<typeof reportSchema>;
export type ReportedCase = Report['case'];
export type ReportedSession = Report['sessions'][number];

/** The schema as JSON Schema (draft 2020-12), as it is published. */
export const reportJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(reportSchema, { io: 'input', reused: 'ref' }), null, 1)}\n`;
