import type { z } from 'zod';
import type { consumer } from '@visavis/contract/media';
import { DomainError } from '@visavis/domain/errors';
import type { Speaker } from '@visavis/domain/session/session';
import type {
  RtpCapabilities,
  SeatMedia,
  SeatMediaListener,
  SentTrack,
} from '../sfu/seat-media.ts';
import type { SeatPeer } from './peer.ts';

type OfferedTrack = z.infer<typeof consumer>;

/** Whose tracks others receive. */
export type Sender = { readonly participant: Speaker; readonly sent: readonly SentTrack[] };

/** What a place does with what is sent from it. */
export type Carrying = {
  readonly onSent: (track: SentTrack) => void;
  readonly onSentPaused?: (track: SentTrack, paused: boolean) => void;
};

/** The place of one side in a room: who sits there, and what they send and receive. */
export class Seat<P extends SeatPeer = SeatPeer> {
  readonly participant: Speaker;
  #peer: P | undefined;
  #media: SeatMedia | undefined;

  constructor(participant: Speaker) {
    this.participant = participant;
  }

  get peer(): P | undefined {
    return this.#peer;
  }

  /** Gives the seat to a connection; what the one before sent ends. Returns that one. */
  take(peer: P): P | undefined {
    const earlier = this.#peer;
    this.closeMedia();
    this.#peer = peer;
    return earlier;
  }

  leave(): void {
    this.closeMedia();
    this.#peer = undefined;
  }

  /** Begins sending and receiving afresh. */
  openMedia(open: (listener: SeatMediaListener) => SeatMedia, carrying: Carrying) {
    this.closeMedia();
    const peer = this.#peer;
    if (!peer) throw new DomainError('MEDIA_UNAVAILABLE');
    this.#media = open({
      ...carrying,
      onReceivedClosed: (consumerId) => peer.emit('consumer:closed', { consumerId }),
      onReceivedPaused: (consumerId, paused) =>
        peer.emit('consumer:paused', { consumerId, paused }),
    });
  }

  closeMedia(): void {
    this.#media?.close();
    this.#media = undefined;
  }

  /** @throws DomainError MEDIA_UNAVAILABLE before `media:join` and after a reset */
  get media(): SeatMedia {
    if (!this.#media) throw new DomainError('MEDIA_UNAVAILABLE');
    return this.#media;
  }

  /** Offers a track of the other side, where this one can receive already. */
  async offer(track: SentTrack, from: Speaker): Promise<void> {
    const media = this.#media;
    if (!media?.canReceive) return;
    const received = await media.receive(track);
    if (this.#media === media) this.#peer?.emit('consumer:offered', described(received, from));
  }

  /** Takes back a track that was offered, and may be offered again. */
  async withdraw(track: SentTrack): Promise<void> {
    await this.#media?.withdraw(track);
  }

  /** Everything that the others send now. */
  async receiveAll(
    others: readonly Sender[],
    capabilities: RtpCapabilities,
  ): Promise<OfferedTrack[]> {
    const { media } = this;
    media.declareCapabilities(capabilities);
    const tracks = others.flatMap(({ participant, sent }) =>
      sent.map((track) => ({ participant, track })),
    );
    return Promise.all(
      tracks.map(async ({ participant, track }) =>
        described(await media.receive(track), participant),
      ),
    );
  }

  /** The tracks that go out from here now. */
  get sent(): readonly SentTrack[] {
    return this.#media?.sent ?? [];
  }
}

const described = (
  track: Awaited<ReturnType<SeatMedia['receive']>>,
  participant: Speaker,
): OfferedTrack => ({ ...track, participant });
