import { rm } from 'node:fs/promises';
import { webmHead } from '../recording/webm-head.ts';
import { getSession } from '@visavis/domain/case/find-session';
import type { CaseId, SessionId } from '@visavis/domain/ids';
import { plusMs } from '@visavis/domain/ids';
import type { EvidenceStore } from '@visavis/evidence/evidence-store';
import { SealedFileError } from '@visavis/evidence/sealed/sealed-file-error';
import type { Ports } from '@visavis/use-cases/ports';
import { noteRecordingFailed, storeRecording } from '@visavis/use-cases/session/end';
import type { Logger } from 'pino';
import { NOTHING_SENT } from '@visavis/domain/session/recordings';
import { MatroskaScan } from '../recording/matroska-scan.ts';
import type { Scanned } from '../recording/scanned.ts';
import { gapsOfStored, listWrittenFiles, type WrittenFile } from './written-files.ts';
import { noteFailureOnce } from './failure-marks.ts';

const WEBM_TYPE = 'video/webm';
const RECORDER = { kind: 'SYSTEM', part: 'RECORDER' } as const;

export type StoringParts = {
  readonly ports: Ports;
  readonly evidence: Pick<EvidenceStore, 'adopt' | 'put'>;
  readonly log: Logger;
};
type Target = { readonly caseId: CaseId; readonly sessionId: SessionId };

/**
 * Puts every file of a session's recording folder into the evidence store, and the folder away once
 * all are there. What cannot be stored for good is written down and its file kept. Doing it again
 * stores nothing twice, so it may follow a crash at any point. Nobody may write the files any more.
 * @throws Error where the store or the database cannot be reached: it must be tried again
 */
export async function storeRecordings(
  parts: StoringParts,
  target: Target,
  folder: string,
): Promise<void> {
  let isComplete = true;
  for (const file of await listWrittenFiles(folder)) {
    const isDone = await storeFile(parts, target, file);
    isComplete &&= isDone;
  }
  if (isComplete) await rm(folder, { recursive: true, force: true });
  else parts.log.error({ sessionId: target.sessionId, folder }, 'recording folder kept');
}

/** Whether nothing of the file is left to be done. */
async function storeFile(parts: StoringParts, target: Target, file: WrittenFile): Promise<boolean> {
  if (await isStored(parts.ports, target, file)) return true;
  const { stretch, participant } = file;
  const log = parts.log.child({ sessionId: target.sessionId, stretch, participant });
  const fail = async (cause: string) =>
    noteFailureOnce(file, cause, () =>
      noteRecordingFailed(parts.ports, RECORDER, target.caseId, target.sessionId, {
        ...{ participant, stretch, cause },
      }),
    );
  if (file.failure) await fail(file.failure);
  if (!file.isThere) {
    // The journal says of each side of each stretch what became of it.
    if (!file.failure) await fail(NOTHING_SENT);
    return true;
  }
  const found = await adopt(parts, target, file);
  if (typeof found === 'string') {
    log.error({ cause: found }, 'recording not stored');
    await fail(found);
    return false;
  }
  await store(parts, target, file, found);
  log.info(
    { sizeBytes: found.raw.sizeBytes, hasEnded: file.ended !== undefined },
    'recording stored',
  );
  return true;
}

/** Reads a file back into the store; says why where it is not what was sealed. */
async function adopt({ evidence, log }: StoringParts, { caseId }: Target, file: WrittenFile) {
  const scan = new MatroskaScan();
  let unreadable: unknown;
  const tap = (plain: Buffer) => {
    if (unreadable) return;
    try {
      scan.push(plain);
    } catch (cause) {
      unreadable = cause;
    }
  };
  try {
    const raw = await evidence.adopt(caseId, file.reserved, file.path, tap);
    const scanned = unreadable ? undefined : endOf(scan);
    if (scanned) return { raw, scanned };
    log.error({ err: unreadable }, 'recording cannot be read');
    return 'UNREADABLE';
  } catch (cause) {
    if (!(cause instanceof SealedFileError)) throw cause;
    log.error({ err: cause }, 'recording is not as it was sealed');
    return 'DAMAGED';
  }
}

/** Undefined where the file ends before anything could be in it. */
function endOf(scan: MatroskaScan): Scanned | undefined {
  try {
    return scan.end();
  } catch {
    return undefined;
  }
}

type Found = Exclude<Awaited<ReturnType<typeof adopt>>, string>;

async function store(
  { ports, evidence }: StoringParts,
  { caseId, sessionId }: Target,
  file: WrittenFile,
  { raw, scanned }: Found,
): Promise<void> {
  const { participant, stretch, startedAt, visit } = file;
  const closedAt = getSession(await ports.cases.get(caseId), sessionId).closedAt;
  const head = await evidence.put(caseId, 'HEAD', WEBM_TYPE, webmHead(scanned));
  const durationMs = Math.round(file.ended?.durationMs ?? scanned.durationMs);
  await storeRecording(ports, RECORDER, caseId, sessionId, {
    ...{ participant, stretch, startedAt, raw, head, durationMs },
    ...(visit ? { staffId: visit.staffId } : {}),
    endedAt: plusMs(startedAt, durationMs),
    videoFrames: scanned.video?.blocks ?? 0,
    audioPackets: scanned.audio?.blocks ?? 0,
    gaps: gapsOfStored(file, scanned, closedAt),
    bodyFrom: scanned.bodyFrom,
  });
}

async function isStored(
  { cases }: Ports,
  { caseId, sessionId }: Target,
  { stretch, participant }: WrittenFile,
): Promise<boolean> {
  const { recordings } = getSession(await cases.get(caseId), sessionId);
  return recordings.some((one) => one.stretch === stretch && one.participant === participant);
}
