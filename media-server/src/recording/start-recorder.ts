import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speaker } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { RecorderHealth } from './health.ts';
import { closeMediaSocket, openMediaSocket } from './media-socket.ts';
import { ParticipantRecording } from './participant-recording.ts';
import type { TrackDescription } from './recorded-track.ts';
import { Recorder } from './recorder.ts';
import { RecordingFile } from './recording-file.ts';
import { listSealings, type Sealings } from './sealings.ts';
import { notesName, sealedName } from './stretch-files.ts';
import { StretchNotes } from './stretch-notes.ts';

const LOOPBACK = '127.0.0.1';
const MAX_WAIT_MS = 2000;

export type RecorderOptions = {
  /** Where the files go. It is made if it is not there. */
  readonly folder: string;
  /** 1 for the first stretch of the session; one more each time that recording begins again. */
  readonly stretch: number;
  /** Zero of the time line. */
  readonly startedAt: Date;
  readonly sealings: Sealings;
  /** Called each second, and once after the end. */
  readonly onHealth: (health: RecorderHealth) => void;
  /** Asks the sender of a track for a keyframe; of a lower layer, where the picture stands still. */
  readonly requestKeyframe: (track: TrackDescription, isStill: boolean) => void;
  readonly log: Logger;
  /** How long to wait for packets that are sent again. */
  readonly maxWaitMs?: number;
  /** Where the media server sends from. */
  readonly listenAddress?: string;
};

/** Opens socket and files, so that a recorder which cannot write is known before the call begins. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const { stretch, onHealth, requestKeyframe, log } = options;
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const { socket, files, notes } = await openAll(options);
  const startedAtMs = options.startedAt.getTime();
  const zeroMs = performance.now() - (Date.now() - startedAtMs);
  const recordings = files.map(([participant, file]) => {
    // Nobody heard a visitor before the recorder did: of theirs nothing is missing before it begins.
    const goesOn = stretch > 1 && participant !== 'VISITOR';
    return new ParticipantRecording({ participant, stretch, startedAtMs, file, goesOn });
  });
  return new Recorder({
    ...{ socket, recordings, notes, startedAtMs, onHealth, requestKeyframe, log },
    // Not the wall clock: it may be set while a call runs.
    clock: () => performance.now() - zeroMs,
    maxWaitMs: options.maxWaitMs ?? MAX_WAIT_MS,
  });
}

/** All or none. */
async function openAll({ folder, stretch, sealings, listenAddress }: RecorderOptions) {
  const socket = await openMediaSocket(listenAddress ?? LOOPBACK);
  const files: (readonly [Speaker, RecordingFile])[] = [];
  try {
    for (const [speaker, sealing] of listSealings(sealings)) {
      const path = join(folder, sealedName(speaker, stretch));
      files.push([speaker, await RecordingFile.create(path, sealing)]);
    }
    const notes = await StretchNotes.create(join(folder, notesName(stretch)));
    return { socket, files, notes };
  } catch (cause) {
    await Promise.all([closeMediaSocket(socket), ...files.map(([, file]) => file.discard())]);
    throw cause;
  }
}
