import { mediaCommands, mediaEvents } from '@visavis/contract/media';
import type { OfferedConsumer } from '@visavis/contract/media';
import type { types } from 'mediasoup-client';
import type { Socket } from 'socket.io-client';
import { callOrThrow, listen } from '../call.ts';
import type { LiveCell } from '../live-value.ts';
import type { Room } from './room.ts';
import { consumerOptionsOf } from './wire.ts';

type Participant = OfferedConsumer['participant'];

/** What arrives from one side. */
export type Remote = {
  readonly video: MediaStream | null;
  readonly audio: MediaStream | null;
  readonly isVideoPaused: boolean;
  readonly isAudioPaused: boolean;
};

type Place = `${Participant} ${types.MediaKind}`;
type Taken = {
  readonly participant: Participant;
  readonly kind: types.MediaKind;
  readonly consumer: types.Consumer;
};

export const NOTHING_ARRIVES: Remote = {
  video: null,
  audio: null,
  isVideoPaused: false,
  isAudioPaused: false,
};

/** What arrives from each side; a side that is oneself sends nothing back. */
export type Remotes = Readonly<Record<Participant, LiveCell<Remote>>>;

/** Takes in whatever the others send. */
export type Receiver = {
  /** Asks for everything that is being sent now. @throws CallRefused */
  takeAll(): Promise<void>;
  stats(): Promise<readonly RTCStatsReport[]>;
  /** Whether a picture should be arriving. */
  expectsVideo(): boolean;
  close(): void;
};

/** Writes what arrives into `remotes`. `onTrouble` hears of an offer that could not be taken. */
export function createReceiver(
  socket: Socket,
  room: Room,
  { remotes, onTrouble }: { remotes: Remotes; onTrouble: (error: unknown) => void },
): Receiver {
  const consumers = new Map<Place, Taken>();
  let taking = Promise.resolve();

  async function take(offer: OfferedConsumer): Promise<void> {
    const { participant, kind } = offer;
    const place: Place = `${participant} ${kind}`;
    if (room.receive.closed || consumers.get(place)?.consumer.id === offer.id) return;
    const consumer = await room.receive.consume(consumerOptionsOf(offer));
    consumers.get(place)?.consumer.close();
    consumers.set(place, { participant, kind, consumer });
    const remote = remotes[participant];
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

  const find = (consumerId: string) =>
    [...consumers.values()].find(({ consumer }) => consumer.id === consumerId);

  function drop(consumerId: string): void {
    const taken = find(consumerId);
    if (!taken) return;
    const { participant, kind, consumer } = taken;
    consumer.close();
    consumers.delete(`${participant} ${kind}`);
    remotes[participant].write({ ...remotes[participant].read(), [kind]: null });
  }

  function notePause(consumerId: string, paused: boolean): void {
    const taken = find(consumerId);
    if (!taken) return;
    const remote = remotes[taken.participant];
    const isPaused = taken.kind === 'video' ? 'isVideoPaused' : 'isAudioPaused';
    remote.write({ ...remote.read(), [isPaused]: paused });
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
          .filter(({ consumer }) => !consumer.closed)
          .map(({ consumer }) => consumer.getStats()),
      ),
    expectsVideo: () =>
      [...consumers.values()].some(
        ({ participant, kind }) => kind === 'video' && !remotes[participant].read().isVideoPaused,
      ),
    close() {
      for (const end of ends) end();
      for (const { consumer } of consumers.values()) consumer.close();
    },
  };
}
