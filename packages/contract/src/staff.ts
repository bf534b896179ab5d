import { z } from 'zod';
import { analyses, analysisCommands } from './analyses.ts';
import { attendance, attendanceCommands, chatCommands } from './attendance.ts';
import { cameraReport, staffCameraCommands } from './camera.ts';
import { nothing, type CommandTable, type EventTable } from './command.ts';
import { declared } from './declared.ts';
import { faceSheetCommands, faceSheets } from './face-sheet.ts';
import { lightChecks, staffLightCommands } from './light-check.ts';
import { deskCommands, deskEvents, waitingCustomer } from './desk.ts';
import { choosePayload, ledRules, ledStep, recordPayload } from './led-step.ts';
import { mediaCommands, mediaEvents } from './media.ts';
import { routingCommands } from './routing.ts';
import { speakerView, visitCommands, visitEvents } from './visits.ts';
import {
  bytes,
  caseId,
  codeChannel,
  freeText,
  instant,
  language,
  localText,
  outcomeKind,
  participant,
  reasonCode,
  sessionId,
  snapshotId,
  stepId,
} from './vocabulary.ts';

/** What the recorder has of one participant, as of the last second. */
export const recorderHealth = z.object({
  bytes: z.int(),
  videoFrames: z.int(),
  audioPackets: z.int(),
  keyframeAgeMs: z.int().nullable(),
  gaps: z.int(),
  stalled: z.boolean(),
  failed: z.boolean(),
});
export type RecorderHealthView = z.infer<typeof recorderHealth>;

/** Why nothing is being recorded at this moment. */
export const RECORDING_TROUBLES = [
  'RECORDER_GONE',
  'RECORDER_SILENT',
  'STORE_UNREACHABLE',
  'DISK_FULL',
  'FOLDER_GONE',
  'DISK_TOO_SLOW',
  'WRITE_FAILED',
] as const;

/** Whether the recording bears an approval out, and why not. */
export const recordingState = z.object({
  isBeingWritten: z.boolean(),
  isWhole: z.boolean(),
  /** Of the track that misses most, since the session began. */
  longestGapMs: z.number(),
  missingShare: z.number(),
});
export type RecordingState = z.infer<typeof recordingState>;

/** Everything that the agent's screen shows of the session that they lead. */
export const ledSession = z.object({
  caseId,
  sessionId,
  reference: z.string(),
  bankReference: z.string().nullable(),
  declared,
  language,
  procedureTitle: localText,
  state: z.enum(['CLAIMED', 'LIVE', 'CLOSING', 'ENDED']),
  claimedAt: instant,
  beganAt: instant.nullable(),
  /** When the session ends by itself, however far it is. */
  endsAt: instant.nullable(),
  customerConnected: z.boolean(),
  currentStep: stepId.nullable(),
  steps: z.array(ledStep),
  ...ledRules,
  /** One for each press of the key: the recorded picture, and the camera's still where it came. */
  snapshots: z.array(
    z.object({
      id: snapshotId,
      stepId: stepId.nullable(),
      takenAt: instant,
      widthPx: z.int(),
      heightPx: z.int(),
      still: z
        .object({
          id: snapshotId,
          widthPx: z.int(),
          heightPx: z.int(),
          /** Whether it shows what was recorded; null until that is known. */
          belongs: z.boolean().nullable(),
        })
        .nullable(),
      /** The customer's camera was asked and may still answer. */
      isStillAwaited: z.boolean(),
    }),
  ),
  notes: z.array(z.object({ text: z.string(), at: instant })),
  code: z
    .object({
      maskedAddress: z.string(),
      sentAt: instant,
      expiresAt: instant,
      sendsLeft: z.int(),
      triesLeft: z.int(),
      verified: z.boolean(),
    })
    .nullable(),
  /** Where a code can go, with most characters hidden; the first way is the usual one. */
  codeAddresses: z.array(z.object({ channel: codeChannel, masked: z.string() })),
  earlierSessions: z.array(
    z.object({
      sessionId,
      queuedAt: instant,
      outcome: outcomeKind.nullable(),
      reasons: z.array(reasonCode),
    }),
  ),
  /** Mandatory steps that stand between the session and an approval. */
  unpassed: z.array(stepId),
  outcome: outcomeKind.nullable(),
  /** What the customer's camera can do; null until their page has said it. */
  camera: cameraReport.nullable(),
  ...attendance,
  ...analyses,
  ...faceSheets,
  ...lightChecks,
  helpAskedAt: instant.nullable(),
  /** Who else of the bank is there, by name. */
  visitors: z.array(z.string()),
  speaker: speakerView.nullable(),
});
export type LedSession = z.infer<typeof ledSession>;

/** What staff may ask for, on the socket namespace `/staff`. Each use case checks the role again. */
export const staffCommands = {
  'queue:list': { payload: nothing, value: z.object({ waiting: z.array(waitingCustomer) }) },
  /** The session that this agent has open, to come back to after a reload. */
  'session:find-open': { payload: nothing, value: z.object({ session: ledSession.nullable() }) },
  /** Takes the customer for whom it rings at this agent's desk. */
  'session:claim': { payload: z.strictObject({ sessionId }), value: ledSession },
  'session:begin': { payload: nothing, value: ledSession },
  'step:show': { payload: z.strictObject({ stepId }), value: ledSession },
  'step:record': { payload: recordPayload, value: ledSession },
  /** Says which document the customer shows; the lot draws its features. */
  'document:choose': { payload: choosePayload, value: ledSession },
  'snapshot:take': {
    payload: z.strictObject({ stepId: stepId.optional() }),
    value: z.object({ session: ledSession, snapshotId }),
  },
  /** A snapshot or a still of the session that this agent leads. */
  'snapshot:read': {
    payload: z.strictObject({ snapshotId }),
    value: z.object({ bytes, mediaType: z.string() }),
  },
  /** What an approval would be held against now. */
  'recording:read': { payload: nothing, value: recordingState },
  /** Wishes that a colleague joins. */
  'help:ask': { payload: nothing, value: ledSession },
  ...visitCommands,
  ...routingCommands,
  'note:add': { payload: z.strictObject({ text: freeText }), value: ledSession },
  'code:send': { payload: z.strictObject({ channel: codeChannel.optional() }), value: ledSession },
  'session:end': {
    payload: z.strictObject({
      outcome: outcomeKind,
      reasons: z.array(reasonCode).max(5),
      note: freeText.optional(),
    }),
    value: ledSession,
  },
  ...chatCommands,
  ...attendanceCommands,
  ...analysisCommands,
  ...faceSheetCommands,
  ...staffLightCommands,
  ...staffCameraCommands,
  ...deskCommands,
  ...mediaCommands,
} as const satisfies CommandTable;

export const staffEvents = {
  ...visitEvents,
  /** Somebody came, left or was taken: ask for `queue:list`. */
  'queue:changed': nothing,
  'session:changed': ledSession,
  /** A snapshot is stored: its picture, before the `session:changed` that names it. */
  'snapshot:taken': z.object({ snapshotId, bytes, mediaType: z.string() }),
  /** Each second. */
  'recorder:health': z.object({
    customer: recorderHealth,
    agent: recorderHealth,
    /** Null while no visitor speaks. */
    visitor: recorderHealth.nullable(),
    trouble: z.enum(RECORDING_TROUBLES).nullable(),
  }),
  'connection:changed': z.object({ participant, connected: z.boolean() }),
  /** The same agent opened the console elsewhere: this page is no longer the one in use. */
  'seat:taken': nothing,
  ...deskEvents,
  ...mediaEvents,
} as const satisfies EventTable;
