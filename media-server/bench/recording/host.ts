// A process that holds the media worker and lets sessions be recorded: by our recorder, or by one
// ffmpeg each. It does what the media server does with media, and nothing else.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_CODECS } from '../../src/sfu/codecs.ts';
import { createWorker, type types } from 'mediasoup';
import { PARTICIPANTS, type Participant } from '@visavis/domain/session/session';
import type { HostOrder, HostReport, OpenedSession, RecordedStream } from './messages.ts';
import { recordByFfmpeg } from './record-by-ffmpeg.ts';
import { recordByOurs } from './record-by-ours.ts';
import { startRecorderProcess } from './recorder-process.ts';
import { PAYLOAD_TYPE } from './sent-stream.ts';

/** One track of one session as the SFU has it. */
export type Track = {
  readonly participant: Participant;
  readonly kind: 'AUDIO' | 'VIDEO';
  readonly ssrc: number;
  readonly port: number;
  readonly producer: types.Producer;
};

/** A session that is being recorded. `stop` gives what was recorded of each stream. */
export type Recording = {
  readonly pid?: number;
  stop(): Promise<readonly RecordedStream[]>;
  /** Puts the files away. */
  clean(): Promise<void>;
};

const worker = await createWorker({ logLevel: 'error' });
const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-recordings-'));
const recorder = await startRecorderProcess(folder);
let opened = 0;
let routers: types.Router[] = [];
let recordings: Recording[] = [];

process.on('message', (order: HostOrder) => {
  const done = { open, close, clean }[order.type](order as never);
  done.then(
    (report) => process.send?.(report),
    (cause: unknown) => {
      process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => void leave());
process.send?.({ type: 'ready' });

async function open(order: Extract<HostOrder, { type: 'open' }>): Promise<HostReport> {
  const sessions: OpenedSession[] = [];
  for (let number = 0; number < order.sessions; number += 1) {
    const router = await worker.createRouter({ mediaCodecs: SESSION_CODECS });
    routers.push(router);
    const tracks: Track[] = [];
    for (const participant of PARTICIPANTS)
      for (const kind of ['VIDEO', 'AUDIO'] as const)
        tracks.push(await produce(router, participant, kind, 1000 + number * 4 + tracks.length));
    opened += 1;
    const recording =
      order.recorder === 'OURS'
        ? await recordByOurs(recorder, router, tracks, `session-${opened}`)
        : await recordByFfmpeg(router, tracks, join(folder, `ffmpeg-${opened}`));
    recordings.push(recording);
    sessions.push({
      streams: tracks.map(({ kind, ssrc, port }) => ({ kind, ssrc, port })),
      ...(recording.pid ? { pid: recording.pid } : {}),
    });
  }
  return { type: 'opened', sessions, workerPid: worker.pid, recorderPid: recorder.pid };
}

async function close(): Promise<HostReport> {
  const streams: RecordedStream[] = [];
  for (const recording of recordings) streams.push(...(await recording.stop()));
  for (const router of routers) router.close();
  routers = [];
  return { type: 'closed', streams };
}

/** The judge has seen the files. */
async function clean(): Promise<HostReport> {
  for (const recording of recordings) await recording.clean();
  recordings = [];
  return { type: 'cleaned' };
}

async function produce(
  router: types.Router,
  participant: Participant,
  kind: Track['kind'],
  ssrc: number,
): Promise<Track> {
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
    comedia: true,
    rtcpMux: true,
  });
  const codec =
    kind === 'VIDEO'
      ? {
          mimeType: 'video/VP8',
          clockRate: 90_000,
          rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
        }
      : {
          mimeType: 'audio/opus',
          clockRate: 48_000,
          channels: 2,
          rtcpFeedback: [{ type: 'nack' }],
        };
  const producer = await transport.produce({
    kind: kind === 'VIDEO' ? 'video' : 'audio',
    rtpParameters: {
      codecs: [{ ...codec, payloadType: PAYLOAD_TYPE }],
      encodings: [{ ssrc }],
    },
  });
  return { participant, kind, ssrc, producer, port: transport.tuple.localPort };
}

async function leave(): Promise<void> {
  await close().catch(() => undefined);
  worker.close();
  await recorder.end();
  await rm(folder, { recursive: true, force: true });
  process.exit();
}
