import { mediaCommands } from '@visavis/contract/media';
import type { MediaCommandValue } from '@visavis/contract/media';
import { Device } from 'mediasoup-client';
import type { types } from 'mediasoup-client';
import type { Socket } from 'socket.io-client';
import { callOrThrow } from '../call.ts';
import { worstOf } from './recovery.ts';
import type { Connection } from './recovery.ts';
import { transportOptionsOf } from './wire.ts';

/** Both transports of this side, from one `media:join` to the next. */
export type Room = {
  readonly device: Device;
  readonly send: types.Transport;
  readonly receive: types.Transport;
  connection(): Connection;
  /** @throws CallRefused where the server no longer knows these transports */
  restartIce(): Promise<void>;
  close(): void;
};

/** Asks for a place in the room and makes both transports. @throws CallRefused */
export async function joinRoom(socket: Socket): Promise<Room> {
  const { rtpCapabilities } = await callOrThrow(socket, mediaCommands, 'media:join', {});
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: rtpCapabilities as types.RtpCapabilities });
  const [toSend, toReceive] = await Promise.all([
    callOrThrow(socket, mediaCommands, 'transport:create', { direction: 'SEND' }),
    callOrThrow(socket, mediaCommands, 'transport:create', { direction: 'RECEIVE' }),
  ]);
  const send = device.createSendTransport(transportOptionsOf(toSend));
  const receive = device.createRecvTransport(transportOptionsOf(toReceive));
  connectThrough(socket, send);
  connectThrough(socket, receive);
  produceThrough(socket, send);
  return {
    device,
    send,
    receive,
    connection: () => worstOf([send.connectionState, receive.connectionState]),
    async restartIce() {
      await Promise.all([send, receive].map((transport) => restart(socket, transport)));
    },
    close() {
      send.close();
      receive.close();
    },
  };
}

async function restart(socket: Socket, transport: types.Transport): Promise<void> {
  const { iceParameters }: MediaCommandValue<'transport:restart-ice'> = await callOrThrow(
    socket,
    mediaCommands,
    'transport:restart-ice',
    { transportId: transport.id },
  );
  if (!transport.closed)
    await transport.restartIce({ iceParameters: iceParameters as types.IceParameters });
}

function connectThrough(socket: Socket, transport: types.Transport): void {
  transport.on('connect', ({ dtlsParameters }, done, fail) => {
    callOrThrow(socket, mediaCommands, 'transport:connect', {
      transportId: transport.id,
      dtlsParameters,
    }).then(done, fail);
  });
}

function produceThrough(socket: Socket, transport: types.Transport): void {
  transport.on('produce', ({ kind, rtpParameters }, done, fail) => {
    callOrThrow(socket, mediaCommands, 'producer:create', {
      transportId: transport.id,
      kind,
      rtpParameters,
    }).then(({ producerId }) => done({ id: producerId }), fail);
  });
}
