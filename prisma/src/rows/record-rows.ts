import type { StepId } from '@visavis/domain/ids';
import type { ContinuityBreak, Note, StepRecord } from '@visavis/domain/session/session';
import type * as Rows from '../generated/models.ts';
import { orNull, toInstant, toInstantOrNull, withoutNulls } from './columns.ts';

export const toStepRecord = (row: Rows.StepRecordModel): StepRecord =>
  withoutNulls({
    stepId: row.stepId as StepId,
    result: row.result,
    remark: row.remark,
    at: toInstant(row.at),
  });

export const toStepRow = (step: StepRecord, position: number) => ({
  position,
  stepId: step.stepId,
  result: step.result,
  remark: orNull(step.remark),
  at: step.at,
});

export const toNote = (row: Rows.NoteModel): Note => ({ text: row.text, at: toInstant(row.at) });

export const toNoteRow = (note: Note, position: number) => ({
  position,
  text: note.text,
  at: note.at,
});

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
