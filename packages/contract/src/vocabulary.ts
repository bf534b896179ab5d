import './without-eval.ts';
import type {
  ApiKeyId,
  CaseId,
  ExportId,
  RecordingId,
  SessionId,
  SnapshotId,
  StaffId,
  StepId,
} from '@visavis/domain/ids';
import { CONSENT_PURPOSES, DOCUMENT_TYPES } from '@visavis/domain/case/case';
import { LANGUAGES } from '@visavis/domain/language';
import { OUTCOMES } from '@visavis/domain/outcome/outcome';
import { REASONS, type ReasonCode } from '@visavis/domain/outcome/reasons';
import { DRAWINGS } from '@visavis/domain/procedure/variant';
import {
  CODE_CHANNELS,
  PARTICIPANTS,
  SPEAKERS,
  STEP_RESULTS,
} from '@visavis/domain/session/session';
import { z } from 'zod';

const id = <Id extends string>() => z.uuid().transform((text) => text as Id);
export const caseId = id<CaseId>();
export const sessionId = id<SessionId>();
export const snapshotId = id<SnapshotId>();
export const recordingId = id<RecordingId>();
export const exportId = id<ExportId>();
export const apiKeyId = id<ApiKeyId>();
export const staffId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .transform((text) => text as StaffId);
export const stepId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .transform((text) => text as StepId);

export const instant = z.iso.datetime({ precision: 3 });
export const language = z.enum(LANGUAGES);
export const participant = z.enum(PARTICIPANTS);
export const speaker = z.enum(SPEAKERS);
/** The roles of those who may join a session that another one leads. */
export const visitorRole = z.enum(['AGENT', 'SUPERVISOR']);
export const stepResult = z.enum(STEP_RESULTS);
export const consentPurpose = z.enum(CONSENT_PURPOSES);
export const documentType = z.enum(DOCUMENT_TYPES);
export const outcomeKind = z.enum(OUTCOMES);
export const codeChannel = z.enum(CODE_CHANNELS);
export const drawing = z.enum(DRAWINGS);
export const reasonCode = z.enum(Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]]);
export const localText = z.record(language, z.string());

/** Free text that a person types: a remark, a note. */
export const freeText = z.string().trim().max(2000);

/** Bytes; socket.io hands them to a browser as an ArrayBuffer. */
export const bytes: z.ZodType<Uint8Array> = z.union([
  z.instanceof(Uint8Array),
  z.instanceof(ArrayBuffer).transform((buffer) => new Uint8Array(buffer)),
]);
