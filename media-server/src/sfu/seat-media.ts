import { DomainError } from '@visavis/domain/errors';
import type { types } from 'mediasoup';
import type { Logger } from 'pino';
import { refuseInput } from './refuse-input.ts';

export type Direction = 'SEND' | 'RECEIVE';
export type RtpCapabilities = types.RtpCapabilities;
export type RtpParameters = types.RtpParameters;
export type DtlsParameters = types.DtlsParameters;

/** A microphone or a camera, as a side sends it. */
export type SentTrack = { readonly id: string; readonly kind: 'audio' | 'video' };

/** A track of the other side on its way to this one. */
export type ReceivedTrack = {
  readonly id: string;
  readonly producerId: string;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: RtpParameters;
  readonly paused: boolean;
};

export type SeatMediaListener = {
  onSent(track: SentTrack): void;
  /** A track is muted, or flows again. */
  onSentPaused?(track: SentTrack, paused: boolean): void;
  onReceivedClosed(consumerId: string): void;
  onReceivedPaused(consumerId: string, paused: boolean): void;
};

export type SeatMediaParts = {
  readonly router: types.Router;
  readonly server: types.WebRtcServer;
  readonly listener: SeatMediaListener;
  readonly log: Logger;
};

const START_BITRATE_BPS = 1_000_000;
const MOST_INCOMING_BPS = 4_000_000;
const ICE_CONSENT_TIMEOUT_S = 20;

/**
 * What one side sends and receives: a transport each way, one microphone, one camera, and the other
 * side's tracks. `close` releases everything and may be called more than once.
 */
export class SeatMedia {
  readonly #parts: SeatMediaParts;
  readonly #transports = new Map<Direction, types.WebRtcTransport>();
  readonly #producers = new Map<'audio' | 'video', types.Producer>();
  readonly #consumers = new Map<string, Promise<types.Consumer>>();
  #capabilities: RtpCapabilities | undefined;
  #isClosed = false;

  constructor(parts: SeatMediaParts) {
    this.#parts = parts;
  }

  /** The tracks that this side sends now. */
  get sent(): readonly SentTrack[] {
    return [...this.#producers.values()];
  }

  /** Whether this side has said what it can decode, and has where to receive it. */
  get canReceive(): boolean {
    return this.#capabilities !== undefined && this.#transports.has('RECEIVE');
  }

  /** Opens a transport in place of an earlier one of the same direction. */
  async createTransport(direction: Direction) {
    const { router, server } = this.#parts;
    const transport = await router.createWebRtcTransport({
      webRtcServer: server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: START_BITRATE_BPS,
      iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
    });
    if (this.#isClosed) {
      transport.close();
      throw new DomainError('MEDIA_UNAVAILABLE');
    }
    if (direction === 'SEND') await transport.setMaxIncomingBitrate(MOST_INCOMING_BPS);
    this.#transports.get(direction)?.close();
    this.#transports.set(direction, transport);
    this.#watch(transport, direction);
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  }

  /** @throws DomainError INPUT_REFUSED | MEDIA_UNAVAILABLE */
  async connectTransport(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    const transport = this.#transport(transportId);
    await refuseInput(
      () => transport.closed,
      () => transport.connect({ dtlsParameters }),
    );
  }

  /** @throws DomainError MEDIA_UNAVAILABLE */
  async restartIce(transportId: string) {
    return this.#transport(transportId).restartIce();
  }

  /** Takes up a track in place of an earlier one of its kind. @throws DomainError INPUT_REFUSED | MEDIA_UNAVAILABLE */
  async send(
    transportId: string,
    track: { readonly kind: 'audio' | 'video'; readonly rtpParameters: RtpParameters },
  ): Promise<SentTrack> {
    const transport = this.#transport(transportId);
    if (transport !== this.#transports.get('SEND')) throw new DomainError('INPUT_REFUSED');
    const producer = await refuseInput(
      () => transport.closed,
      () => transport.produce(track),
    );
    this.#producers.get(track.kind)?.close();
    this.#producers.set(track.kind, producer);
    producer.observer.once('close', () => {
      if (this.#producers.get(track.kind) === producer) this.#producers.delete(track.kind);
    });
    this.#parts.listener.onSent(producer);
    return producer;
  }

  /** Mutes a track, or lets it flow again. @throws DomainError MEDIA_UNAVAILABLE */
  async pauseSent(producerId: string, paused: boolean): Promise<void> {
    const producer = [...this.#producers.values()].find(({ id }) => id === producerId);
    if (!producer) throw new DomainError('MEDIA_UNAVAILABLE');
    await (paused ? producer.pause() : producer.resume());
    this.#parts.listener.onSentPaused?.(producer, paused);
  }

  /** Says what this side can decode; `receive` works from then on. */
  declareCapabilities(capabilities: RtpCapabilities): void {
    this.#capabilities = capabilities;
  }

  /** Offers a track of the other side, paused until `resumeReceived`. The same track is offered once. */
  async receive(track: SentTrack): Promise<ReceivedTrack> {
    const existing = this.#consumers.get(track.id);
    const consumer = await (existing ?? this.#consume(track));
    const { id, producerId, kind, rtpParameters, producerPaused } = consumer;
    return { id, producerId, kind, rtpParameters, paused: producerPaused };
  }

  /** Ends the way of a track to this side; it may be offered again. */
  async withdraw(track: SentTrack): Promise<void> {
    const consumer = await this.#consumers.get(track.id)?.catch(() => undefined);
    if (!consumer || consumer.closed) return;
    consumer.close();
    this.#parts.listener.onReceivedClosed(consumer.id);
  }

  /** @throws DomainError MEDIA_UNAVAILABLE */
  async resumeReceived(consumerId: string): Promise<void> {
    for (const waiting of this.#consumers.values()) {
      const consumer = await waiting;
      if (consumer.id === consumerId && !consumer.closed) return consumer.resume();
    }
    throw new DomainError('MEDIA_UNAVAILABLE');
  }

  close(): void {
    this.#isClosed = true;
    for (const transport of this.#transports.values()) transport.close();
    this.#transports.clear();
  }

  #consume({ id: producerId }: SentTrack): Promise<types.Consumer> {
    const transport = this.#transports.get('RECEIVE');
    const rtpCapabilities = this.#capabilities;
    if (!transport || !rtpCapabilities) throw new DomainError('MEDIA_UNAVAILABLE');
    const consuming = refuseInput(
      () => transport.closed,
      () => transport.consume({ producerId, rtpCapabilities, paused: true }),
    );
    this.#consumers.set(producerId, consuming);
    const forget = () => this.#consumers.delete(producerId);
    consuming.then((consumer) => this.#follow(consumer, forget), forget);
    return consuming;
  }

  #follow(consumer: types.Consumer, forget: () => void): void {
    const { listener } = this.#parts;
    consumer.observer.once('close', forget);
    if (consumer.closed) forget();
    consumer.on('producerclose', () => listener.onReceivedClosed(consumer.id));
    consumer.on('producerpause', () => listener.onReceivedPaused(consumer.id, true));
    consumer.on('producerresume', () => listener.onReceivedPaused(consumer.id, false));
  }

  #transport(transportId: string): types.WebRtcTransport {
    const transport = [...this.#transports.values()].find(({ id }) => id === transportId);
    if (!transport || transport.closed) throw new DomainError('MEDIA_UNAVAILABLE');
    return transport;
  }

  #watch(transport: types.WebRtcTransport, direction: Direction): void {
    const log = this.#parts.log.child({ direction, transportId: transport.id });
    transport.on('icestatechange', (iceState) => {
      if (iceState === 'disconnected') log.warn({ iceState }, 'ice disconnected');
      else log.debug({ iceState }, 'ice state changed');
    });
    transport.on('iceselectedtuplechange', ({ protocol }) =>
      log.info({ protocol }, 'ice path chosen'),
    );
    transport.on('dtlsstatechange', (dtlsState) => {
      if (dtlsState === 'failed') log.warn({ dtlsState }, 'dtls failed');
      else log.debug({ dtlsState }, 'dtls state changed');
    });
  }
}
