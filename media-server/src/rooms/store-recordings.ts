import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import { PARTICIPANTS, type Participant } from '@visavis/domain/session/session';
import type { Ports } from '@visavis/use-cases/ports';
import { noteRecordingFailed, storeRecording } from '@visavis/use-cases/session/end';
import type { Logger } from 'pino';
import { measureRecording } from './measure-recording.ts';
import { listStretches, readNote, type DescribedFile } from './stretches.ts';

const MATROSKA_TYPE = 'video/x-matroska';
const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

export type StoringParts = {
  readonly ports: Ports;
  readonly evidence: EvidenceStore;
  readonly log: Logger;
};
type Target = { readonly caseId: CaseId; readonly sessionId: SessionId };
type FileOfStretch = {
  readonly path: string;
  readonly stretch: number;
  readonly participant: Participant;
};

/**
 * Puts every file of a session's recording folder into the evidence store, and the folder away once
 * all are there. What cannot be stored is written down and its file kept. Doing it again stores
 * nothing twice, so it may follow a crash at any point.
 */
export async function storeRecordings(
  parts: StoringParts,
  target: Target,
  folder: string,
): Promise<void> {
  let isComplete = true;
  for (const stretch of await listStretches(folder)) {
    for (const participant of PARTICIPANTS) {
      const path = join(folder, `${participant.toLowerCase()}-${stretch}.mkv`);
      const isDone = await storeFile(parts, target, { path, stretch, participant }, folder);
      isComplete &&= isDone;
    }
  }
  if (isComplete) await rm(folder, { recursive: true, force: true });
}

async function storeFile(
  parts: StoringParts,
  target: Target,
  file: FileOfStretch,
  folder: string,
): Promise<boolean> {
  const { path, stretch, participant } = file;
  if (await isStored(parts.ports, target, file)) return true;
  const { caseId, sessionId } = target;
  const log = parts.log.child({ sessionId, stretch, participant });
  try {
    const found = await describe(folder, file);
    if (!found) return true;
    const { startedAt, failure, described } = found;
    if (failure) await noteFailure(parts.ports, target, file, failure);
    if (!(await isThere(path))) return true;
    const raw = await parts.evidence.put(caseId, 'RECORDING', MATROSKA_TYPE, { file: path });
    const recording = { ...described, startedAt, stretch, raw };
    await storeRecording(parts.ports, RECORDER, caseId, sessionId, recording);
    log.info({ sizeBytes: raw.sizeBytes, durationMs: described.durationMs }, 'recording stored');
    return true;
  } catch (err) {
    log.error({ err }, 'recording not stored');
    await noteFailure(parts.ports, target, file, 'NOT_STORED');
    return false;
  }
}

/** What is known of a file; undefined where nothing was ever recorded. */
async function describe(folder: string, { path, stretch, participant }: FileOfStretch) {
  const { startedAt, files } = await readNote(folder, stretch);
  const noted = files.find((one) => one.participant === participant);
  const isFileThere = await isThere(path);
  if (!noted && !isFileThere) return undefined;
  const file: DescribedFile = noted ?? (await measureRecording(path, participant, startedAt));
  const { failure = noted && !isFileThere ? 'FILE_GONE' : undefined, ...described } = file;
  return { startedAt, failure, described };
}

const noteFailure = (
  ports: Ports,
  { caseId, sessionId }: Target,
  { participant, stretch }: FileOfStretch,
  cause: string,
) => noteRecordingFailed(ports, RECORDER, caseId, sessionId, { participant, stretch, cause });

async function isStored(
  { cases }: Ports,
  { caseId, sessionId }: Target,
  { stretch, participant }: FileOfStretch,
): Promise<boolean> {
  const { recordings } = getSession(await cases.get(caseId), sessionId);
  return recordings.some((one) => one.stretch === stretch && one.participant === participant);
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return found !== undefined && found.size > 0;
}
