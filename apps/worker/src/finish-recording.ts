import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, RecordingId, SessionId } from '@visavis/domain/ids';
import type { Recording, Thumbnails } from '@visavis/domain/session/session';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Ports } from '@visavis/use-cases/ports';
import { finishRecording as commit } from '@visavis/use-cases/session/end';
import type { Ffmpeg } from './ffmpeg.ts';
import { makeSeekable, makeThumbnails } from './make-playable.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const satisfies Actor;

export type Target = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly recordingId: RecordingId;
};

export type Workshop = {
  readonly ports: Pick<Ports, 'cases'>;
  readonly evidence: EvidenceStore;
  readonly ffmpeg: Ffmpeg;
  /** Where unfinished files may lie; each job has a folder in it and removes it. */
  readonly folder: string;
};

/** Makes a recording seekable, with its stills. Done already: does nothing, so that a job may run twice. */
export async function finishRecording(workshop: Workshop, target: Target): Promise<void> {
  const { ports, evidence } = workshop;
  const recording = await findRecording(ports, target);
  if (recording.playable) return;
  const folder = await mkdtemp(join(workshop.folder, 'finish-'));
  try {
    const files = await makeFiles(workshop, recording, folder);
    const playable = await evidence.put(target.caseId, 'PLAYABLE', 'video/webm', {
      file: files.seekable,
    });
    const thumbnails = files.sheet && {
      ...files.sheet.grid,
      sheet: await evidence.put(target.caseId, 'THUMBNAILS', 'image/jpeg', {
        file: files.sheet.path,
      }),
    };
    await commit(ports, WORKER, target, { playable, ...(thumbnails ? { thumbnails } : {}) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findRecording(ports: Pick<Ports, 'cases'>, target: Target): Promise<Recording> {
  const session = getSession(await ports.cases.get(target.caseId), target.sessionId);
  const recording = session.recordings.find(({ id }) => id === target.recordingId);
  if (!recording) throw new DomainError('EVIDENCE_NOT_FOUND', { ...target });
  return recording;
}

type Files = {
  readonly seekable: string;
  readonly sheet?: { readonly path: string; readonly grid: Omit<Thumbnails, 'sheet'> };
};

async function makeFiles(
  { evidence, ffmpeg }: Workshop,
  recording: Recording,
  folder: string,
): Promise<Files> {
  const raw = join(folder, 'raw.mkv');
  const seekable = join(folder, 'seekable.webm');
  await pipeline(await evidence.read(recording.raw), createWriteStream(raw));
  await makeSeekable(ffmpeg, raw, seekable);
  if (recording.videoFrames === 0) return { seekable };
  const path = join(folder, 'sheet.jpg');
  const grid = await makeThumbnails(ffmpeg, seekable, path, recording.durationMs);
  return { seekable, sheet: { path, grid } };
}
