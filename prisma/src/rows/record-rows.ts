import type { StepId } from '@visavis/domain/ids';
import type {
  ChatMessage,
  ContinuityBreak,
  ExternalCheck,
  FieldAnswer,
  Note,
  Signal,
  SignalKind,
  StepRecord,
} from '@visavis/domain/session/session';
import { Prisma } from '../generated/client.ts';
import type * as Rows from '../generated/models.ts';
import { fromJson, orNull, toInstant, toInstantOrNull, withoutNulls } from './columns.ts';

export const toStepRecord = (row: Rows.StepRecordModel): StepRecord =>
  withoutNulls({
    stepId: row.stepId as StepId,
    result: row.result,
    remark: row.remark,
    fields: fromJson<readonly FieldAnswer[] | null>(row.fields),
    check: fromJson<ExternalCheck | null>(row.check),
    failedTries: row.failedTries,
    at: toInstant(row.at),
  });

export const toStepRow = (step: StepRecord, position: number) => ({
  position,
  stepId: step.stepId,
  result: step.result,
  remark: orNull(step.remark),
  fields: step.fields ? [...step.fields] : Prisma.DbNull,
  check: step.check ?? Prisma.DbNull,
  failedTries: orNull(step.failedTries),
  at: step.at,
});

export const toNote = (row: Rows.NoteModel): Note => ({ text: row.text, at: toInstant(row.at) });

export const toNoteRow = (note: Note, position: number) => ({
  position,
  text: note.text,
  at: note.at,
});

export const toSignal = (row: Rows.SignalModel): Signal => ({
  kind: row.kind as SignalKind,
  version: row.version,
  values: fromJson<Signal['values']>(row.values),
  at: toInstant(row.at),
});

export const toSignalRow = (signal: Signal, position: number) => ({ position, ...signal });

export const toChatMessage = (row: Rows.ChatMessageModel): ChatMessage => ({
  from: row.from,
  text: row.text,
  at: toInstant(row.at),
});

export const toChatRow = (message: ChatMessage, position: number) => ({ position, ...message });

export const toBreak = (row: Rows.BreakModel): ContinuityBreak =>
  withoutNulls({
    participant: row.participant,
    leftAt: toInstant(row.leftAt),
    returnedAt: toInstantOrNull(row.returnedAt),
  });

export const toBreakRow = (gap: ContinuityBreak, position: number) => ({
  position,
  participant: gap.participant,
  leftAt: gap.leftAt,
  returnedAt: orNull(gap.returnedAt),
});
