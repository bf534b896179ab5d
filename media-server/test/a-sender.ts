import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { CustomerClient, StaffClient } from './a-client.ts';
import { portsOfTransports } from './plain-transports.ts';
import { makeStream, PAYLOAD_TYPE, send, type SentStream } from './recording/sent-media.ts';

const SECONDS = 20;
let made: Promise<readonly [SentStream, SentStream]> | undefined;

/** Test picture and tone, made once for all tests of a file. */
const media = () =>
  (made ??= Promise.all([
    makeStream('VIDEO', 1111, SECONDS, '320x180'),
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

/** What a browser does: joins, offers microphone and camera, and sends for some seconds. */
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
  const sent = Promise.all([
    send(video, port, undefined, socket),
    send(withPayloadType(audio, payloadTypeOf('audio')), port, undefined, socket),
  ]);
  return {
    rtpCapabilities,
    producers,
    /** Lets the rest of the media fall on the floor. */
    async stop() {
      socket.close();
      await sent.catch(() => undefined);
    },
  };
}

const withPayloadType = (stream: SentStream, payloadType: number): SentStream => ({
  ...stream,
  packets: stream.packets.map((packet) => {
    const copy = Buffer.from(packet);
    copy[1] = (packet[1]! & 0x80) | payloadType;
    return copy;
  }),
});
