import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { types } from 'mediasoup';
import type { Recording, Track } from './host.ts';

const FFMPEG = process.argv[2] ?? 'ffmpeg';
/** Above the ports that a media worker takes by itself. */
const FIRST_PORT = 61_000;
const STOP_WITHIN_MS = 10_000;
let nextPort = FIRST_PORT;

/** Records a session as is usual elsewhere: one ffmpeg that reads RTP by a session description. */
export async function recordByFfmpeg(
  router: types.Router,
  tracks: readonly Track[],
  folder: string,
): Promise<Recording> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'session.mkv');
  const carried = await Promise.all(tracks.map((track) => carry(router, track)));
  const description = join(folder, 'session.sdp');
  await writeFile(description, sdpOf(carried));
  const args = `-nostdin -hide_banner -loglevel fatal -protocol_whitelist file,udp,rtp -fflags +genpts`;
  const output = `-map 0 -c copy -flush_packets 0 -f matroska`.split(' ');
  const ffmpeg = spawn(FFMPEG, [...args.split(' '), '-i', description, ...output, path], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(ffmpeg, 'close');
  await untilListening(
    carried.map(({ rtpPort }) => rtpPort),
    ffmpeg,
  );
  for (const { consumer } of carried) await consumer.resume();
  return {
    pid: ffmpeg.pid!,
    async stop() {
      ffmpeg.kill('SIGINT');
      const late = setTimeout(() => ffmpeg.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(late);
      nextPort = FIRST_PORT;
      return tracks.map(({ kind, ssrc }) => ({ ssrc, kind, path }));
    },
    clean: () => rm(folder, { recursive: true }),
  };
}

type Carried = {
  readonly track: Track;
  readonly consumer: types.Consumer;
  readonly rtpPort: number;
};

async function carry(router: types.Router, track: Track): Promise<Carried> {
  const rtpPort = nextPort;
  nextPort += 2;
  const transport = await router.createPlainTransport({
    listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
    rtcpMux: false,
    comedia: false,
  });
  await transport.connect({ ip: '127.0.0.1', port: rtpPort, rtcpPort: rtpPort + 1 });
  const rtpCapabilities = {
    ...router.rtpCapabilities,
    codecs:
      router.rtpCapabilities.codecs?.filter(({ mimeType }) => !mimeType.endsWith('/rtx')) ?? [],
    headerExtensions: [],
  };
  const consumer = await transport.consume({
    producerId: track.producer.id,
    rtpCapabilities,
    paused: true,
  });
  return { track, consumer, rtpPort };
}

function sdpOf(carried: readonly Carried[]): string {
  const media = carried.map(({ track, consumer, rtpPort }) => {
    const { payloadType, clockRate } = consumer.rtpParameters.codecs[0]!;
    const isVideo = track.kind === 'VIDEO';
    const codec = isVideo ? `VP8/${clockRate}` : `opus/${clockRate}/2`;
    return [
      `m=${isVideo ? 'video' : 'audio'} ${rtpPort} RTP/AVP ${payloadType}`,
      `a=rtpmap:${payloadType} ${codec}`,
      'a=recvonly',
    ].join('\n');
  });
  const head = ['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0'];
  return [...head, ...media, ''].join('\n');
}

/** Waits until somebody has bound all these UDP ports. */
async function untilListening(ports: readonly number[], ffmpeg: ChildProcess): Promise<void> {
  while (ffmpeg.exitCode === null) {
    const table = await readFile('/proc/net/udp', 'utf8');
    const bound = new Set(
      [...table.matchAll(/: [0-9A-F]{8}:([0-9A-F]{4})/g)].map(([, hex]) => hex),
    );
    const hexOf = (port: number) => port.toString(16).toUpperCase().padStart(4, '0');
    if (ports.every((port) => bound.has(hexOf(port)))) return;
    await delay(50);
  }
  throw new Error('ffmpeg ended before it listened');
}
