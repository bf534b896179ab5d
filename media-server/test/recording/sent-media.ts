import { execFile, spawn } from 'node:child_process';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { GenericNack, RtcpPacketConverter, RtcpTransportLayerFeedback } from 'werift-rtp';

const run = promisify(execFile);

export type SentStream = {
  readonly ssrc: number;
  readonly clockRate: number;
  readonly packets: readonly Buffer[];
};

const CODECS = {
  VIDEO: {
    clockRate: 90_000,
    args: '-f lavfi -i testsrc=size=SIZE:rate=30 -c:v libvpx -b:v 800k -g 45 -deadline realtime -cpu-used 8',
  },
  AUDIO: {
    clockRate: 48_000,
    args: '-f lavfi -i sine=frequency=440:sample_rate=48000 -ac 2 -c:a libopus -b:a 48k',
  },
} as const;

export const PAYLOAD_TYPE = 96;

/** Lets ffmpeg make the RTP packets of a test picture or tone, and keeps them. */
export async function makeStream(
  kind: keyof typeof CODECS,
  ssrc: number,
  seconds: number,
  size = '320x180',
): Promise<SentStream> {
  const { clockRate, args } = CODECS[kind];
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000 });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const packets: Buffer[] = [];
  socket.on('message', (packet) => packets.push(packet));
  const target = `rtp://127.0.0.1:${socket.address().port}?pkt_size=1200`;
  const speed = ['-hide_banner', '-loglevel', 'error', '-readrate', '8'];
  const output = `-t ${seconds} -payload_type ${PAYLOAD_TYPE} -ssrc ${ssrc} -f rtp`.split(' ');
  await run('ffmpeg', [...speed, ...args.replace('SIZE', size).split(' '), ...output, target]);
  await wait(50);
  socket.close();
  return {
    ssrc,
    clockRate,
    packets: packets.filter((packet) => (packet[1]! & 0x7f) === PAYLOAD_TYPE),
  };
}

/** How many frames the packets hold: a frame ends with a marker. */
export function frameCount(packets: readonly Buffer[]): number {
  return packets.filter((packet) => packet[1]! & 0x80).length;
}

/** The same media as another sender would number it. */
export function asNewStream(
  stream: SentStream,
  to: { readonly ssrc: number; readonly sequence?: number; readonly timestamp?: number },
): SentStream {
  const [first] = stream.packets;
  const sequenceShift = (to.sequence ?? 0) - first!.readUInt16BE(2);
  const timestampShift = (to.timestamp ?? 0) - first!.readUInt32BE(4);
  const packets = stream.packets.map((packet) => {
    const copy = Buffer.from(packet);
    copy.writeUInt16BE((packet.readUInt16BE(2) + sequenceShift) & 0xffff, 2);
    copy.writeUInt32BE((packet.readUInt32BE(4) + timestampShift) >>> 0, 4);
    copy.writeUInt32BE(to.ssrc, 8);
    return copy;
  });
  return { ...stream, ssrc: to.ssrc, packets };
}

/** A socket that can send packets again, a little after it is asked for them. */
export async function openSender(resentAfterMs = 0) {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const resendWhenAsked = (...streams: readonly SentStream[]) => {
    const keyOf = (ssrc: number, sequence: number) => `${ssrc} ${sequence}`;
    const bySequence = new Map(
      streams.flatMap(({ ssrc, packets }) =>
        packets.map((packet) => [keyOf(ssrc, packet.readUInt16BE(2)), packet] as const),
      ),
    );
    const resend = async (packet: Buffer, from: RemoteInfo) => {
      if (resentAfterMs > 0) await wait(resentAfterMs);
      socket.send(packet, from.port, from.address, () => {});
    };
    socket.on('message', (message, from) => {
      for (const rtcp of RtcpPacketConverter.deSerialize(message)) {
        if (!(rtcp instanceof RtcpTransportLayerFeedback)) continue;
        if (!(rtcp.feedback instanceof GenericNack)) continue;
        for (const lost of rtcp.feedback.lost) {
          const packet = bySequence.get(keyOf(rtcp.feedback.mediaSourceSsrc, lost));
          if (packet) void resend(packet, from);
        }
      }
    });
  };
  return { socket, address: socket.address(), resendWhenAsked };
}

/** What to do with a packet: send it after a delay, or never. */
export type Fate = (packet: Buffer, index: number) => { readonly afterMs: number } | 'LOST';

export const ON_TIME: Fate = () => ({ afterMs: 0 });

/** Sends a stream as it was captured: each packet at the time that its timestamp says. */
export async function send(
  stream: SentStream,
  port: number,
  fate: Fate = ON_TIME,
  through?: Pick<Socket, 'send'>,
): Promise<void> {
  const own = through ? undefined : createSocket('udp4');
  const socket = through ?? own!;
  const startedAt = performance.now();
  const first = stream.packets[0]!.readUInt32BE(4);
  const due = stream.packets.flatMap((packet, index) => {
    const what = fate(packet, index);
    if (what === 'LOST') return [];
    const ticks = (packet.readUInt32BE(4) - first) >>> 0;
    return [{ packet, atMs: (ticks / stream.clockRate) * 1000 + what.afterMs }];
  });
  due.sort((one, other) => one.atMs - other.atMs);
  for (const { packet, atMs } of due) {
    const restMs = startedAt + atMs - performance.now();
    if (restMs > 1) await wait(restMs);
    // Where it goes to may be gone.
    socket.send(packet, port, '127.0.0.1', () => {});
  }
  await wait(through ? 300 : 50);
  own?.close();
}

/** What ffprobe finds in a file. */
export async function probe(path: string) {
  const entries = 'packet=codec_type,pts_time,flags:stream=codec_name,codec_type,width,height';
  const args = ['-v', 'error', '-show_entries', entries, '-of', 'json', path];
  const { stdout, stderr } = await run('ffprobe', args, { maxBuffer: 64 * 1024 * 1024 });
  const found: {
    packets: { codec_type: string; pts_time: string; flags: string }[];
    streams: { codec_name: string; width?: number; height?: number }[];
  } = JSON.parse(stdout);
  const timesOf = (type: string) =>
    found.packets
      .filter((packet) => packet.codec_type === type)
      .map((packet) => Number(packet.pts_time) * 1000);
  return {
    complaints: stderr.trim(),
    codecs: found.streams.map((stream) => stream.codec_name).sort(),
    size: found.streams.find((stream) => stream.width),
    videoMs: timesOf('video'),
    audioMs: timesOf('audio'),
    keyframes: found.packets.filter((p) => p.codec_type === 'video' && p.flags.includes('K'))
      .length,
  };
}

/** Decodes a file wholly and returns how many pictures came out and what the decoder complained. */
export async function decodeAll(path: string) {
  const args = [
    '-v',
    'warning',
    '-i',
    path,
    '-map',
    '0:v',
    '-fps_mode',
    'passthrough',
    '-f',
    'framecrc',
    '-',
  ];
  const ffmpeg = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let lines = '';
  let complaints = '';
  ffmpeg.stdout.on('data', (chunk) => (lines += String(chunk)));
  ffmpeg.stderr.on('data', (chunk) => (complaints += String(chunk)));
  await once(ffmpeg, 'close');
  return { pictures: lines.split('\n').filter((line) => /^\d/.test(line)).length, complaints };
}
