import type { Analysis } from '@visavis/domain/analysis/analysis';
import type { CaseId } from '@visavis/domain/ids';
import type {
  Recording,
  RecordingExport,
  Session,
  Snapshot,
} from '@visavis/domain/session/session';
import type { Transaction } from './connect.ts';
import { toAnalysisRow } from './rows/analysis-rows.ts';
import { toExportRow, toRecordingRow, toSnapshotRow } from './rows/evidence-rows.ts';
import { listGrown, replaceTail, type ListChange } from './rows/list-changes.ts';
import { toBreakRow, toChatRow, toNoteRow, toSignalRow, toStepRow } from './rows/record-rows.ts';
import { toSessionRow } from './rows/session-rows.ts';

/** Writes what differs between two states of a session, or the whole of a new one. */
export async function writeSession(
  tx: Transaction,
  caseId: CaseId,
  { was, is, position }: ListChange<Session>,
): Promise<void> {
  const row = toSessionRow(is, position);
  if (!was) await tx.session.create({ data: { caseId, ...row } });
  else await tx.session.update({ where: { id: is.id }, data: row });
  await writeValues(tx, was, is);
  for (const snapshot of listGrown(was?.snapshots, is.snapshots))
    await writeSnapshot(tx, is, snapshot);
  for (const analysis of listGrown(was?.analyses, is.analyses))
    await writeAnalysis(tx, is, analysis);
  for (const recording of listGrown(was?.recordings, is.recordings))
    await writeRecording(tx, is, recording);
  for (const asked of listGrown(was?.exports, is.exports)) await writeExport(tx, is, asked);
  if (is.review && is.review !== was?.review)
    await tx.review.create({ data: { sessionId: is.id, ...is.review } });
}

async function writeValues(tx: Transaction, was: Session | undefined, is: Session): Promise<void> {
  const owner = { sessionId: is.id };
  await replaceTail(was?.steps, is.steps, {
    remove: (from) => tx.stepRecord.deleteMany({ where: { ...owner, position: { gte: from } } }),
    insert: (steps, from) =>
      tx.stepRecord.createMany({
        data: steps.map((step, index) => ({ ...owner, ...toStepRow(step, from + index) })),
      }),
  });
  await replaceTail(was?.breaks, is.breaks, {
    remove: (from) => tx.break.deleteMany({ where: { ...owner, position: { gte: from } } }),
    insert: (breaks, from) =>
      tx.break.createMany({
        data: breaks.map((gap, index) => ({ ...owner, ...toBreakRow(gap, from + index) })),
      }),
  });
  for (const { is: note, position } of listGrown(was?.notes, is.notes))
    await tx.note.create({ data: { ...owner, ...toNoteRow(note, position) } });
  for (const { is: signal, position } of listGrown(was?.signals, is.signals))
    await tx.signal.create({ data: { ...owner, ...toSignalRow(signal, position) } });
  for (const { is: message, position } of listGrown(was?.chat, is.chat))
    await tx.chatMessage.create({ data: { ...owner, ...toChatRow(message, position) } });
}

async function writeSnapshot(
  tx: Transaction,
  session: Session,
  { was, is, position }: ListChange<Snapshot>,
): Promise<void> {
  if (!was)
    await tx.snapshot.create({ data: { sessionId: session.id, ...toSnapshotRow(is, position) } });
  if (is.comparison && is.comparison !== was?.comparison)
    await tx.stillComparison.create({ data: { snapshotId: is.id, ...is.comparison } });
}

async function writeAnalysis(
  tx: Transaction,
  session: Session,
  { was, is, position }: ListChange<Analysis>,
): Promise<void> {
  const row = toAnalysisRow(is, position);
  if (!was) await tx.analysis.create({ data: { sessionId: session.id, ...row } });
  else await tx.analysis.update({ where: { id: is.id }, data: { judgement: row.judgement } });
}

async function writeRecording(
  tx: Transaction,
  session: Session,
  { was, is, position }: ListChange<Recording>,
): Promise<void> {
  const row = { sessionId: session.id, ...toRecordingRow(is, position) };
  if (was) await tx.recording.update({ where: { id: is.id }, data: row });
  else await tx.recording.create({ data: row });
}

async function writeExport(
  tx: Transaction,
  session: Session,
  { was, is, position }: ListChange<RecordingExport>,
): Promise<void> {
  const row = { sessionId: session.id, ...toExportRow(is, position) };
  if (was) await tx.export.update({ where: { id: is.id }, data: row });
  else await tx.export.create({ data: row });
}
