import type { RecordingId, SnapshotId, StepId } from '@visavis/domain/ids';
import type {
  EvidenceRef,
  Gap,
  Recording,
  Snapshot,
  Thumbnails,
} from '@visavis/domain/session/session';
import { Prisma } from '../generated/client.ts';
import type * as Rows from '../generated/models.ts';
import { fromJson, orNull, toInstant, withoutNulls } from './columns.ts';

export const toSnapshot = (row: Rows.SnapshotModel): Snapshot =>
  withoutNulls({
    id: row.id as SnapshotId,
    stepId: row.stepId as StepId | null,
    takenAt: toInstant(row.takenAt),
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    evidence: {
      key: row.key,
      mediaType: row.mediaType,
      sizeBytes: Number(row.sizeBytes),
      sha256: row.sha256,
    },
  });

export const toSnapshotRow = (snapshot: Snapshot, position: number) => ({
  id: snapshot.id,
  position,
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
    },
    playable: toPlayable(row),
    thumbnails: fromJson<Thumbnails | null>(row.thumbnails),
  });

function toPlayable(row: Rows.RecordingModel): EvidenceRef | null {
  const { playableKey, playableMediaType, playableSizeBytes, playableSha256 } = row;
  if (!playableKey || !playableMediaType || playableSizeBytes === null || !playableSha256)
    return null;
  return {
    key: playableKey,
    mediaType: playableMediaType,
    sizeBytes: Number(playableSizeBytes),
    sha256: playableSha256,
  };
}

export const toRecordingRow = (recording: Recording, position: number) => ({
  id: recording.id,
  position,
  participant: recording.participant,
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
  playableKey: orNull(recording.playable?.key),
  playableMediaType: orNull(recording.playable?.mediaType),
  playableSizeBytes: orNull(recording.playable?.sizeBytes),
  playableSha256: orNull(recording.playable?.sha256),
  thumbnails: recording.thumbnails ?? Prisma.DbNull,
});
