import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { msBetween, type Instant } from '@visavis/domain/ids';
import type { Gap, Speaker } from '@visavis/domain/session/session';
import type { Reservation } from '@visavis/evidence/evidence-store';
import { HEADER_BYTES } from '@visavis/evidence/sealed/format';
import type { Scanned } from '../recording/scanned.ts';
import { sealedName } from '../recording/stretch-files.ts';
import type { EndedFile } from '../recording/stretch-note.ts';
import {
  gapsOfBroken,
  gapsOfEnded,
  stateOf,
  TRACKS,
  type SideState,
  type StretchState,
  type TrackState,
} from '../recording/stretch-state.ts';
import {
  isSameVisit,
  listStretches,
  readBeginning,
  readNotes,
  type Visiting,
} from './stretches.ts';

/** What is known of one participant's file in one stretch, before it is opened. */
export type WrittenFile = {
  readonly path: string;
  readonly stretch: number;
  readonly participant: Speaker;
  readonly startedAt: Instant;
  /** Of a visitor: who they are, and in which of their visits. */
  readonly visit: Visiting | undefined;
  readonly reserved: Pick<Reservation, 'key' | 'mediaType'>;
  /** Whether anything is in it. */
  readonly isThere: boolean;
  readonly notedAtMs: number;
  readonly noted: SideState | undefined;
  /** There if the recorder ended the file in order. */
  readonly ended: EndedFile | undefined;
  readonly failure: string | undefined;
  /** When the next stretch began that has something of this participant. */
  readonly nextAt: Instant | undefined;
};

/** Every file that a session's folder holds, or should. */
export async function listWrittenFiles(folder: string): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  // The last first: each is told when the next began.
  for (const stretch of (await listStretches(folder)).toReversed()) {
    const { startedAt, visit, files: reserved } = await readBeginning(folder, stretch);
    const state = await readNotes(folder, stretch);
    for (const { participant, key, mediaType } of reserved) {
      const path = join(folder, sealedName(participant, stretch));
      const sizeBytes = await sizeOf(path);
      const isThere = sizeBytes !== undefined && sizeBytes > HEADER_BYTES;
      const ended = state.ended?.find((one) => one.participant === participant);
      const next = files.findLast(
        (one) => one.participant === participant && one.isThere && isSameVisit(one, { visit }),
      );
      files.push({
        ...{ path, stretch, participant, startedAt, visit, isThere, ended },
        reserved: { key, mediaType },
        notedAtMs: state.atMs,
        noted: state.sides.get(participant),
        failure: ended?.failure ?? (isThere ? undefined : lossOf(state, participant, sizeBytes)),
        nextAt: next?.startedAt,
      });
    }
  }
  return files.toReversed();
}

/**
 * All that the file is missing, and the time after it until somebody recorded again. A visitor is heard
 * only while they are recorded: nothing of them is missing after a stretch that was ended in order.
 */
export function gapsOfStored(
  { startedAt, visit, ended, noted, notedAtMs, nextAt }: WrittenFile,
  scanned: Scanned,
  closedAt: Instant | undefined,
): readonly Gap[] {
  if (visit && ended) return ended.gaps;
  const until = nextAt ?? (visit ? undefined : closedAt);
  const untilMs = until ? msBetween(startedAt, until) : Math.max(scanned.durationMs, notedAtMs);
  if (ended) return gapsOfEnded(ended, noted, untilMs);
  return TRACKS.flatMap((track) => {
    const state = stateOf(noted, track);
    const endMs = endOf(state, (track === 'VIDEO' ? scanned.video : scanned.audio)?.endMs);
    return gapsOfBroken(state, { track, notedAtMs, endMs, untilMs });
  });
}

/**
 * Where a track that broke off is known to end. What is on the disk behind the last note may have
 * holes that nobody noted; what the notes say may not have reached the disk when the power failed.
 */
function endOf(state: TrackState | undefined, foundMs: number | undefined): number | null {
  const notedMs = state?.endMs ?? null;
  if (notedMs === null) return foundMs ?? null;
  return state?.written === 0 ? notedMs : Math.min(notedMs, foundMs ?? 0);
}

/** Why a file that should be there is not; undefined where nothing of it was expected. */
function lossOf(
  { ended, sides, atMs }: StretchState,
  participant: Speaker,
  sizeBytes: number | undefined,
): string | undefined {
  if (ended) return ended.some((one) => one.participant === participant) ? 'FILE_GONE' : undefined;
  const side = sides.get(participant);
  const isExpected = side?.video.endMs !== null || side.audio.endMs !== null;
  if (atMs > 0 && !isExpected) return undefined;
  return sizeBytes === undefined ? 'FILE_GONE' : 'NOTHING_WRITTEN';
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return found?.size;
}
