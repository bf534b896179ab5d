import type {
  CaseId,
  ExportId,
  RecordingId,
  SessionId,
  SnapshotId,
  StaffId,
} from '@visavis/domain/ids';
import type { Recording, RecordingExport, Snapshot } from '@visavis/domain/session/session';
import type { Database } from '../connect.ts';
import { withoutNulls } from '../rows/columns.ts';
import { toExport, toRecording, toSnapshot, WHOLE_SNAPSHOT } from '../rows/evidence-rows.ts';

/** To which case, session and agent a piece of evidence belongs. */
export type EvidencePlace = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly agentId?: StaffId;
};

const PLACE = { session: { select: { id: true, caseId: true, agentId: true } } } as const;

/** A snapshot, with its place; undefined where there is none of this id. */
export async function findSnapshot(
  prisma: Database,
  id: SnapshotId,
): Promise<(EvidencePlace & { readonly snapshot: Snapshot }) | undefined> {
  const row = await prisma.snapshot.findUnique({
    where: { id },
    include: { ...PLACE, ...WHOLE_SNAPSHOT },
  });
  return row ? { ...toPlace(row.session), snapshot: toSnapshot(row) } : undefined;
}

/** A recording, with its place; undefined where there is none of this id. */
export async function findRecording(
  prisma: Database,
  id: RecordingId,
): Promise<(EvidencePlace & { readonly recording: Recording }) | undefined> {
  const row = await prisma.recording.findUnique({ where: { id }, include: PLACE });
  return row ? { ...toPlace(row.session), recording: toRecording(row) } : undefined;
}

/** A film that somebody asked for, with its place; undefined where there is none of this id. */
export async function findExport(
  prisma: Database,
  id: ExportId,
): Promise<(EvidencePlace & { readonly film: RecordingExport }) | undefined> {
  const row = await prisma.export.findUnique({ where: { id }, include: PLACE });
  return row ? { ...toPlace(row.session), film: toExport(row) } : undefined;
}

const toPlace = (row: {
  readonly id: string;
  readonly caseId: string;
  readonly agentId: string | null;
}): EvidencePlace =>
  withoutNulls({
    caseId: row.caseId as CaseId,
    sessionId: row.id as SessionId,
    agentId: row.agentId as StaffId | null,
  });
