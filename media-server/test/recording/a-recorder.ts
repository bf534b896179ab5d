import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Participant } from '@visavis/domain/session/session';
import { pino } from 'pino';
import type { RecorderHealth } from '../../src/recording/health.ts';
import type { TrackDescription } from '../../src/recording/recorded-track.ts';
import { startRecorder } from '../../src/recording/start-recorder.ts';
import { PAYLOAD_TYPE, type SentStream } from './sent-media.ts';

const running: { stop(): Promise<unknown> }[] = [];

/** Ends every recorder of a test, also one that failed half-way. */
export async function stopRecorders(): Promise<void> {
  await Promise.all(running.splice(0).map((recorder) => recorder.stop()));
}

/** A recorder in a folder of its own that notes what it says and asks for. */
export async function aRecorder(options: { maxWaitMs?: number; folder?: string } = {}) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'recorder-')));
  const healths: RecorderHealth[] = [];
  const keyframeRequests: TrackDescription[] = [];
  const recorder = await startRecorder({
    maxWaitMs: 2000,
    ...options,
    folder,
    stretch: 1,
    startedAt: new Date(),
    onHealth: (health) => healths.push(health),
    requestKeyframe: (track) => keyframeRequests.push(track),
    log: pino({ level: 'silent' }),
  });
  running.push(recorder);
  const add = (participant: Participant, { ssrc, clockRate }: SentStream) => {
    const kind = clockRate === 48_000 ? 'AUDIO' : 'VIDEO';
    return recorder.addTrack({ participant, kind, ssrc, clockRate, payloadType: PAYLOAD_TYPE });
  };
  const clean = () => rm(folder, { recursive: true, force: true });
  return { recorder, folder, healths, keyframeRequests, add, clean, port: recorder.address.port };
}
