// A process that plays all participants: it sends their media to the SFU as browsers would, with
// sender reports, answers requests for lost packets, and loses some on purpose.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { GenericNack, RtcpPacketConverter, RtcpTransportLayerFeedback } from 'werift-rtp';
import { AUDIO_CLOCK, makeMedia, VIDEO_CLOCK, type MadeMedia } from './made-media.ts';
import type { SenderOrder, SenderReport, StreamOrder } from './messages.ts';
import { SentStream } from './sent-stream.ts';

const TICK_MS = 4;
const REPORT_EVERY_MS = 1000;
const FFMPEG = process.argv[2] ?? 'ffmpeg';

const media = await makeMedia(FFMPEG);
const socket = createSocket({ type: 'udp4', recvBufferSize: 4_000_000, sendBufferSize: 4_000_000 });
socket.bind(0, '127.0.0.1');
await once(socket, 'listening');

let streams = new Map<number, SentStream>();
let timers: NodeJS.Timeout[] = [];
let counted = { packets: 0, dropped: 0 };
let loss = 0;
let roundTripMs = 0;

socket.on('message', (packet) => {
  for (const rtcp of RtcpPacketConverter.deSerialize(packet)) {
    if (!(rtcp instanceof RtcpTransportLayerFeedback)) continue;
    const { feedback } = rtcp;
    if (feedback instanceof GenericNack) setTimeout(() => answer(feedback), roundTripMs);
  }
});
process.on('message', (order: SenderOrder) => {
  if (order.type === 'send') begin(order);
  else end();
});
process.once('disconnect', () => process.exit());
process.send?.({ type: 'ready' });

function begin(order: Extract<SenderOrder, { type: 'send' }>): void {
  ({ loss, roundTripMs } = order);
  counted = { packets: 0, dropped: 0 };
  streams = new Map(order.streams.map((stream) => [stream.ssrc, open(stream, media)]));
  timers = [setInterval(() => tick(), TICK_MS), setInterval(() => report(), REPORT_EVERY_MS)];
}

function open(order: StreamOrder, { video, audio }: MadeMedia): SentStream {
  const isVideo = order.kind === 'VIDEO';
  return new SentStream({
    ...order,
    units: isVideo ? video : audio,
    clockRate: isVideo ? VIDEO_CLOCK : AUDIO_CLOCK,
    startsAtMs: performance.now() + order.afterMs,
    emit: (packet) => deliver(packet, order.port),
  });
}

function tick(): void {
  const nowMs = performance.now();
  for (const stream of streams.values()) stream.sendDue(nowMs);
}

/** Whether the packet got through. */
function deliver(packet: Buffer, port: number): boolean {
  counted.packets += 1;
  if (loss > 0 && Math.random() < loss) {
    counted.dropped += 1;
    return false;
  }
  socket.send(packet, port, '127.0.0.1');
  return true;
}

function report(): void {
  const nowMs = performance.now();
  for (const stream of streams.values())
    socket.send(stream.senderReport(nowMs, performance.timeOrigin), stream.port, '127.0.0.1');
}

function answer({ mediaSourceSsrc, lost }: GenericNack): void {
  for (const sequence of lost) streams.get(mediaSourceSsrc)?.sendAgain(sequence);
}

function end(): void {
  for (const stream of streams.values()) stream.end();
  // What is under way arrives, and the last requests for lost packets are still answered.
  setTimeout(() => {
    for (const timer of timers) clearInterval(timer);
    const sent: SenderReport = {
      type: 'sent',
      streams: [...streams.values()].map((stream) => stream.report()),
      ...counted,
    };
    process.send?.(sent);
    streams = new Map();
  }, 1500);
}
