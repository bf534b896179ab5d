import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Speaker } from '@visavis/domain/session/session';
import { pino } from 'pino';
import type { RecorderHealth } from '../../src/recording/health.ts';
import type { TrackDescription } from '../../src/recording/recorded-track.ts';
import { startRecorder } from '../../src/recording/start-recorder.ts';
import { PAYLOAD_TYPE, type SentStream } from './sent-media.ts';
import { aSealing, unsealed } from './unsealed.ts';

const running: { stop(): Promise<unknown> }[] = [];

/** Ends every recorder of a test, also one that failed half-way. */
export async function stopRecorders(): Promise<void> {
  await Promise.all(running.splice(0).map((recorder) => recorder.stop()));
}

/** A recorder in a folder of its own that notes what it says and asks for. */
export async function aRecorder(
  options: { maxWaitMs?: number; folder?: string; stretch?: number } = {},
) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'recorder-')));
  const healths: RecorderHealth[] = [];
  const keyframeRequests: TrackDescription[] = [];
  const recorder = await startRecorder({
    maxWaitMs: 2000,
    stretch: 1,
    ...options,
    folder,
    startedAt: new Date(),
    sealings: { CUSTOMER: aSealing('CUSTOMER'), AGENT: aSealing('AGENT') },
    onHealth: (health) => healths.push(health),
    requestKeyframe: (track) => keyframeRequests.push(track),
    log: pino({ level: 'silent' }),
  });
  running.push(recorder);
  const add = (participant: Speaker, { ssrc, clockRate }: SentStream) => {
    const kind = clockRate === 48_000 ? 'AUDIO' : 'VIDEO';
    return recorder.addTrack({ participant, kind, ssrc, clockRate, payloadType: PAYLOAD_TYPE });
  };
  const clean = () => rm(folder, { recursive: true, force: true });
  const { port } = recorder.address;
  /** Ends the recording; the paths that come back are those of the plain files. */
  const stopped = async () =>
    Promise.all(
      (await recorder.stop()).map(async (file) => ({ ...file, path: await unsealed(file) })),
    );
  return {
    ...{ recorder, folder, healths, keyframeRequests, add, clean, port, stopped },
  };
}
