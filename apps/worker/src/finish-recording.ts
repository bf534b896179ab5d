import type { Actor } from '@visavis/domain/access/access';
import { getSession } from '@visavis/domain/case/find-session';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, RecordingId, SessionId } from '@visavis/domain/ids';
import type { Recording } from '@visavis/domain/session/session';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import type { Ports } from '@visavis/use-cases/ports';
import { finishRecording as commit } from '@visavis/use-cases/session/end';
import type { Ffmpeg } from '@visavis/runtime/ffmpeg';
import { makeThumbnails } from './make-thumbnails.ts';
import { planGrid } from './thumbnail-grid.ts';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const satisfies Actor;

export type Target = {
  readonly caseId: CaseId;
  readonly sessionId: SessionId;
  readonly recordingId: RecordingId;
};

export type Workshop = {
  readonly ports: Pick<Ports, 'cases'>;
  readonly evidence: Pick<EvidenceStore, 'put' | 'read'>;
  readonly ffmpeg: Ffmpeg;
};

/** Makes the stills of a recording. Done already: does nothing, so that a job may run twice. */
export async function finishRecording(workshop: Workshop, target: Target): Promise<void> {
  const { ports, evidence, ffmpeg } = workshop;
  const recording = await findRecording(ports, target);
  if (recording.thumbnails || recording.videoFrames === 0) return;
  const grid = planGrid(recording.durationMs);
  const raw = await evidence.read(recording.raw);
  const sheet = await makeThumbnails(ffmpeg, raw, grid, (bytes) =>
    evidence.put(target.caseId, 'THUMBNAILS', 'image/jpeg', bytes),
  );
  await commit(ports, WORKER, target, { ...grid, sheet });
}

async function findRecording(ports: Pick<Ports, 'cases'>, target: Target): Promise<Recording> {
  const session = getSession(await ports.cases.get(target.caseId), target.sessionId);
  const recording = session.recordings.find(({ id }) => id === target.recordingId);
  if (!recording) throw new DomainError('EVIDENCE_NOT_FOUND', { ...target });
  return recording;
}
