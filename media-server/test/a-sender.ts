import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { CustomerClient, StaffClient } from './a-client.ts';
import { portsOfTransports } from './plain-transports.ts';
import {
  asNewStream,
  makeStream,
  PAYLOAD_TYPE,
  send,
  type SentStream,
} from './recording/sent-media.ts';

const SECONDS = 4;
let made: Promise<readonly [SentStream, SentStream]> | undefined;

/** A few seconds of test picture and tone, made once for all tests of a file. */
const media = () =>
  (made ??= Promise.all([
    makeStream('VIDEO', 1111, SECONDS, '160x90'),
    makeStream('AUDIO', 2222, SECONDS),
  ]));

const CODECS = {
  video: { mimeType: 'video/VP8', clockRate: 90_000 },
  audio: { mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
} as const;

const rtpParameters = (kind: 'audio' | 'video', ssrc: number) => ({
  codecs: [{ ...CODECS[kind], payloadType: payloadTypeOf(kind) }],
  encodings: [{ ssrc }],
  rtcp: { cname: 'test' },
});

/** Both kinds go through one transport, so their payload types must differ. */
const payloadTypeOf = (kind: 'audio' | 'video') => (kind === 'video' ? PAYLOAD_TYPE : 111);

/** What a browser does: joins, offers microphone and camera, and sends until stopped. */
export async function joinAndSend(client: CustomerClient | StaffClient) {
  const [video, audio] = await media();
  const { ask } = client as Pick<CustomerClient, 'ask'>;
  const { rtpCapabilities } = await ask('media:join');
  const { id: transportId } = await ask('transport:create', { direction: 'SEND' });
  await ask('transport:create', { direction: 'RECEIVE' });
  const producers = await Promise.all(
    (
      [
        ['audio', audio],
        ['video', video],
      ] as const
    ).map(([kind, { ssrc }]) =>
      ask('producer:create', { transportId, kind, rtpParameters: rtpParameters(kind, ssrc) }),
    ),
  );
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const port = portsOfTransports.get(transportId)!;
  let isStopped = false;
  /** The same seconds again and again, numbered as one stream. */
  async function repeat(stream: SentStream): Promise<void> {
    for (let next = stream; !isStopped; next = following(next))
      await send(next, port, undefined, socket);
  }
  const sent = Promise.all([repeat(video), repeat(withPayloadType(audio, payloadTypeOf('audio')))]);
  return {
    rtpCapabilities,
    producers,
    async stop() {
      isStopped = true;
      await sent;
      socket.close();
    },
  };
}

function following(stream: SentStream): SentStream {
  const last = stream.packets.at(-1)!;
  const ticks = stream.clockRate * SECONDS;
  return asNewStream(stream, {
    ssrc: stream.ssrc,
    sequence: (last.readUInt16BE(2) + 1) & 0xffff,
    timestamp: (stream.packets[0]!.readUInt32BE(4) + ticks) >>> 0,
  });
}

const withPayloadType = (stream: SentStream, payloadType: number): SentStream => ({
  ...stream,
  packets: stream.packets.map((packet) => {
    const copy = Buffer.from(packet);
    copy[1] = (packet[1]! & 0x80) | payloadType;
    return copy;
  }),
});
