import { mediaCommands, mediaEvents } from '@visavis/contract/media';
import type { OfferedConsumer } from '@visavis/contract/media';
import type { types } from 'mediasoup-client';
import type { Socket } from 'socket.io-client';
import { callOrThrow, listen } from '../call.ts';
import type { LiveCell } from '../live-value.ts';
import type { Room } from './room.ts';
import { consumerOptionsOf } from './wire.ts';

/** What arrives from the other side. */
export type Remote = {
  readonly video: MediaStream | null;
  readonly audio: MediaStream | null;
  readonly isVideoPaused: boolean;
  readonly isAudioPaused: boolean;
};

export const NOTHING_ARRIVES: Remote = {
  video: null,
  audio: null,
  isVideoPaused: false,
  isAudioPaused: false,
};

/** Takes in whatever the other side sends. */
export type Receiver = {
  /** Asks for everything that is being sent now. @throws CallRefused */
  takeAll(): Promise<void>;
  stats(): Promise<readonly RTCStatsReport[]>;
  /** Whether a picture should be arriving. */
  expectsVideo(): boolean;
  close(): void;
};

/** Writes what arrives into `remote`. `onTrouble` hears of an offer that could not be taken. */
export function createReceiver(
  socket: Socket,
  room: Room,
  { remote, onTrouble }: { remote: LiveCell<Remote>; onTrouble: (error: unknown) => void },
): Receiver {
  const consumers = new Map<types.MediaKind, types.Consumer>();
  let taking = Promise.resolve();

  async function take(offer: OfferedConsumer): Promise<void> {
    if (room.receive.closed || consumers.get(offer.kind)?.id === offer.id) return;
    const consumer = await room.receive.consume(consumerOptionsOf(offer));
    consumers.get(offer.kind)?.close();
    consumers.set(offer.kind, consumer);
    const stream = new MediaStream([consumer.track]);
    remote.write(
      offer.kind === 'video'
        ? { ...remote.read(), video: stream, isVideoPaused: offer.paused }
        : { ...remote.read(), audio: stream, isAudioPaused: offer.paused },
    );
    await callOrThrow(socket, mediaCommands, 'consumer:resume', { consumerId: consumer.id });
  }

  /** One after the other: two offers of a kind at once would each take the place of the other. */
  function queue(offer: OfferedConsumer): Promise<void> {
    const taken = taking.then(() => take(offer));
    taking = taken.catch(() => undefined);
    return taken;
  }

  const kindOf = (consumerId: string): types.MediaKind | undefined =>
    [...consumers].find(([, { id }]) => id === consumerId)?.[0];

  function drop(consumerId: string): void {
    const kind = kindOf(consumerId);
    if (!kind) return;
    consumers.get(kind)?.close();
    consumers.delete(kind);
    remote.write({ ...remote.read(), [kind]: null });
  }

  function notePause(consumerId: string, paused: boolean): void {
    const kind = kindOf(consumerId);
    if (kind === 'video') remote.write({ ...remote.read(), isVideoPaused: paused });
    if (kind === 'audio') remote.write({ ...remote.read(), isAudioPaused: paused });
  }

  const ends = [
    listen(socket, mediaEvents, 'consumer:offered', (offer) => {
      queue(offer).catch(onTrouble);
    }),
    listen(socket, mediaEvents, 'consumer:closed', ({ consumerId }) => drop(consumerId)),
    listen(socket, mediaEvents, 'consumer:paused', ({ consumerId, paused }) =>
      notePause(consumerId, paused),
    ),
  ];

  return {
    async takeAll() {
      const rtpCapabilities = room.device.recvRtpCapabilities;
      const { consumers: offers } = await callOrThrow(socket, mediaCommands, 'consumer:list', {
        rtpCapabilities,
      });
      await Promise.all(offers.map(queue));
    },
    stats: () =>
      Promise.all(
        [...consumers.values()]
          .filter(({ closed }) => !closed)
          .map((consumer) => consumer.getStats()),
      ),
    expectsVideo: () => consumers.has('video') && !remote.read().isVideoPaused,
    close() {
      for (const end of ends) end();
      for (const consumer of consumers.values()) consumer.close();
    },
  };
}
