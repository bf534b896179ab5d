import type { ExportId, RecordingId, SnapshotId, StaffId, StepId } from '@visavis/domain/ids';
import type {
  Area,
  EvidenceRef,
  Gap,
  Recording,
  RecordingExport,
  Snapshot,
  StillComparison,
  Thumbnails,
} from '@visavis/domain/session/session';
import { Prisma } from '../generated/client.ts';
import type * as Rows from '../generated/models.ts';
import { fromJson, orNull, toInstant, toInstantOrNull, withoutNulls } from './columns.ts';

/** Everything that a snapshot is read from. */
export const WHOLE_SNAPSHOT = { comparison: true } as const satisfies Prisma.SnapshotInclude;

type WholeSnapshotRow = Prisma.SnapshotGetPayload<{ include: typeof WHOLE_SNAPSHOT }>;

export const toSnapshot = (row: WholeSnapshotRow): Snapshot =>
  withoutNulls({
    id: row.id as SnapshotId,
    source: row.source,
    of: row.ofId as SnapshotId | null,
    area: fromJson<Area | null>(row.area),
    comparison: row.comparison && toComparison(row.comparison),
    stepId: row.stepId as StepId | null,
    takenAt: toInstant(row.takenAt),
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    evidence: {
      key: row.key,
      mediaType: row.mediaType,
      sizeBytes: Number(row.sizeBytes),
      sha256: row.sha256,
      ciphertextSha256: row.ciphertextSha256,
    },
  });

const toComparison = (row: Rows.StillComparisonModel): StillComparison => ({
  similarity: row.similarity,
  belongs: row.belongs,
  method: row.method,
  at: toInstant(row.at),
});

export const toSnapshotRow = (snapshot: Snapshot, position: number) => ({
  id: snapshot.id,
  position,
  source: snapshot.source,
  ofId: orNull(snapshot.of),
  area: snapshot.area ?? Prisma.DbNull,
  stepId: orNull(snapshot.stepId),
  takenAt: snapshot.takenAt,
  widthPx: snapshot.widthPx,
  heightPx: snapshot.heightPx,
  ...snapshot.evidence,
});

export const toRecording = (row: Rows.RecordingModel): Recording =>
  withoutNulls({
    id: row.id as RecordingId,
    participant: row.participant,
    staffId: row.staffId as StaffId | null,
    stretch: row.stretch,
    startedAt: toInstant(row.startedAt),
    endedAt: toInstant(row.endedAt),
    durationMs: row.durationMs,
    videoFrames: row.videoFrames,
    audioPackets: row.audioPackets,
    gaps: fromJson<readonly Gap[]>(row.gaps),
    raw: {
      key: row.rawKey,
      mediaType: row.rawMediaType,
      sizeBytes: Number(row.rawSizeBytes),
      sha256: row.rawSha256,
      ciphertextSha256: row.rawCiphertextSha256,
    },
    head: fromJson<EvidenceRef>(row.head),
    bodyFrom: row.bodyFrom,
    thumbnails: fromJson<Thumbnails | null>(row.thumbnails),
  });

export const toRecordingRow = (recording: Recording, position: number) => ({
  id: recording.id,
  position,
  participant: recording.participant,
  staffId: orNull(recording.staffId),
  stretch: recording.stretch,
  startedAt: recording.startedAt,
  endedAt: recording.endedAt,
  durationMs: recording.durationMs,
  videoFrames: recording.videoFrames,
  audioPackets: recording.audioPackets,
  gaps: [...recording.gaps],
  rawKey: recording.raw.key,
  rawMediaType: recording.raw.mediaType,
  rawSizeBytes: recording.raw.sizeBytes,
  rawSha256: recording.raw.sha256,
  rawCiphertextSha256: recording.raw.ciphertextSha256,
  head: recording.head,
  bodyFrom: recording.bodyFrom,
  thumbnails: recording.thumbnails ?? Prisma.DbNull,
});

export const toExport = (row: Rows.ExportModel): RecordingExport =>
  withoutNulls({
    id: row.id as ExportId,
    requestedBy: row.requestedBy as StaffId,
    requestedAt: toInstant(row.requestedAt),
    file: fromJson<EvidenceRef | null>(row.file),
    failedAt: toInstantOrNull(row.failedAt),
  });

/** The row of an export, but for its progress, which is not the case's to know. */
export const toExportRow = (made: RecordingExport, position: number) => ({
  id: made.id,
  position,
  requestedBy: made.requestedBy,
  requestedAt: made.requestedAt,
  file: made.file ?? Prisma.DbNull,
  failedAt: orNull(made.failedAt),
});
