import type { Speaker } from '@visavis/domain/session/session';
import type { types } from 'mediasoup';
import type { Logger } from 'pino';
import type { RecordedTrack, TrackDescription } from '../recording/recorded-track.ts';
import type { Recorder } from '../recording/recorder.ts';
import { capabilitiesForRecorder } from './codecs.ts';
import type { SentTrack } from './seat-media.ts';

const LOOPBACK = '127.0.0.1';
/** Above what any browser sends; mediasoup takes the highest that there is. */
const TOP_LAYERS = { spatialLayer: 3, temporalLayer: 3 };
/** A sender that dropped its top layer does not have it back in a moment; each change costs some frames. */
const LOWERED_FOR_MS = 8_000;

/** A recorder in this process or in another. */
export type FedRecorder = Pick<Recorder, 'address' | 'connect'> & {
  /** The stream may flow when this has settled. */
  addTrack(description: TrackDescription): RecordedTrack | Promise<RecordedTrack>;
};

/** Carries every sent track to the recorder's socket, always the best layer of it. */
export class RecorderFeed {
  readonly #transport: types.PlainTransport;
  readonly #router: types.Router;
  readonly #recorder: FedRecorder;
  readonly #log: Logger;
  readonly #consumers = new Map<number, types.Consumer>();
  /** Of each consumer that records a lower layer, when it aims at the top again. */
  readonly #lowered = new Map<types.Consumer, NodeJS.Timeout>();

  private constructor(transport: types.PlainTransport, { router, recorder, log }: FeedParts) {
    this.#transport = transport;
    this.#router = router;
    this.#recorder = recorder;
    this.#log = log;
  }

  static async open(parts: FeedParts): Promise<RecorderFeed> {
    const { router, recorder } = parts;
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: LOOPBACK },
      rtcpMux: true,
      comedia: false,
    });
    try {
      const { address, port } = recorder.address;
      await transport.connect({ ip: address, port });
      const { localAddress, localPort } = transport.tuple;
      await recorder.connect({ address: localAddress, port: localPort });
    } catch (cause) {
      transport.close();
      throw cause;
    }
    return new RecorderFeed(transport, parts);
  }

  /** Records a track from its next keyframe on. It is paused until the recorder reads it. */
  async add(participant: Speaker, { id: producerId }: SentTrack): Promise<void> {
    const consumer = await this.#transport.consume({
      producerId,
      rtpCapabilities: capabilitiesForRecorder(this.#router.rtpCapabilities),
      paused: true,
      enableRtx: true,
      ignoreDtx: false,
    });
    const stream = streamOf(consumer);
    if (consumer.type === 'simulcast') await consumer.setPreferredLayers(TOP_LAYERS);
    const track = await this.#recorder.addTrack({ ...stream, participant });
    this.#consumers.set(stream.ssrc, consumer);
    this.#follow(consumer, stream.ssrc, track);
    await consumer.resume();
    if (consumer.kind === 'video') await consumer.requestKeyFrame();
  }

  /**
   * Asks the sender of a recorded stream for a keyframe. Where the picture stands still, of the layer
   * below: a browser that is short of network or processor drops its top layer without a word, and
   * mediasoup takes a second and a half to see it.
   */
  requestKeyframe(ssrc: number, isStill = false): void {
    const consumer = this.#consumers.get(ssrc);
    if (!consumer || consumer.closed || consumer.producerPaused) return;
    const below = (consumer.currentLayers?.spatialLayer ?? 0) - 1;
    if (isStill && below < 0) return;
    if (isStill) this.#aimAtTopLater(consumer);
    const asked = isStill
      ? consumer.setPreferredLayers({ ...TOP_LAYERS, spatialLayer: below })
      : consumer.requestKeyFrame();
    asked.catch((err: unknown) => {
      if (!consumer.closed) this.#log.warn({ err }, 'keyframe not requested');
    });
  }

  close(): void {
    this.#transport.close();
  }

  /** What is sent goes on being recorded until a better layer has its keyframe. */
  #aimAtTopLater(consumer: types.Consumer): void {
    clearTimeout(this.#lowered.get(consumer));
    const aim = () => {
      this.#lowered.delete(consumer);
      consumer.setPreferredLayers(TOP_LAYERS).catch((err: unknown) => {
        if (!consumer.closed) this.#log.warn({ err }, 'top layer not asked for');
      });
    };
    this.#lowered.set(consumer, setTimeout(aim, LOWERED_FOR_MS));
  }

  #follow(consumer: types.Consumer, ssrc: number, track: RecordedTrack): void {
    if (consumer.producerPaused) track.pause('MUTED');
    consumer.on('producerpause', () => track.pause('MUTED'));
    consumer.on('producerresume', () => {
      track.resume();
      this.requestKeyframe(ssrc);
    });
    const over = () => {
      this.#consumers.delete(ssrc);
      clearTimeout(this.#lowered.get(consumer));
      this.#lowered.delete(consumer);
      track.close('DISCONNECTED');
    };
    consumer.observer.once('close', over);
    if (consumer.closed) over();
  }
}

export type FeedParts = {
  readonly router: types.Router;
  readonly recorder: FedRecorder;
  readonly log: Logger;
};

/** How the recorder recognises the stream of a consumer. */
function streamOf({ kind, rtpParameters }: types.Consumer) {
  const ssrc = rtpParameters.encodings?.[0]?.ssrc;
  const codec = rtpParameters.codecs[0];
  if (ssrc === undefined || !codec) throw new Error('A consumer has neither stream nor codec');
  const { payloadType, clockRate } = codec;
  return {
    kind: kind === 'audio' ? ('AUDIO' as const) : ('VIDEO' as const),
    ssrc,
    payloadType,
    clockRate,
  };
}
