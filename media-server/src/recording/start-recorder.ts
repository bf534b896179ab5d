import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTICIPANTS } from '@visavis/domain/session/session';
import type { Logger } from 'pino';
import type { RecorderHealth } from './health.ts';
import { closeMediaSocket, openMediaSocket } from './media-socket.ts';
import { ParticipantRecording } from './participant-recording.ts';
import type { TrackDescription } from './recorded-track.ts';
import { Recorder } from './recorder.ts';
import { RecordingFile } from './recording-file.ts';

const LOOPBACK = '127.0.0.1';
const MAX_WAIT_MS = 2000;

export type RecorderOptions = {
  /** Where the files go. It is made if it is not there. */
  readonly folder: string;
  /** 1 for the first stretch of the session; one more each time that recording begins again. */
  readonly stretch: number;
  /** Zero of the time line. */
  readonly startedAt: Date;
  /** Called each second, and once after the end. */
  readonly onHealth: (health: RecorderHealth) => void;
  /** Asks the sender of a track for a keyframe. */
  readonly requestKeyframe: (track: TrackDescription) => void;
  readonly log: Logger;
  /** How long to wait for packets that are sent again. */
  readonly maxWaitMs?: number;
  /** Where the media server sends from. */
  readonly listenAddress?: string;
};

/** Opens socket and files, so that a recorder which cannot write is known before the call begins. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const socket = await openMediaSocket(options.listenAddress ?? LOOPBACK);
  const files: RecordingFile[] = [];
  try {
    for (const participant of PARTICIPANTS) {
      const name = `${participant.toLowerCase()}-${options.stretch}.mkv`;
      files.push(await RecordingFile.create(join(options.folder, name)));
    }
  } catch (cause) {
    await Promise.all([closeMediaSocket(socket), ...files.map((file) => file.discard())]);
    throw cause;
  }
  const { stretch, onHealth, requestKeyframe, log } = options;
  const startedAtMs = options.startedAt.getTime();
  const zeroMs = performance.now() - (Date.now() - startedAtMs);
  const recordings = PARTICIPANTS.map((participant, index) => {
    const file = files[index]!;
    return new ParticipantRecording({ participant, stretch, startedAtMs, file });
  });
  return new Recorder({
    socket,
    recordings,
    // Not the wall clock: it may be set while a call runs.
    clock: () => performance.now() - zeroMs,
    startedAtMs,
    maxWaitMs: options.maxWaitMs ?? MAX_WAIT_MS,
    onHealth,
    requestKeyframe,
    log,
  });
}
