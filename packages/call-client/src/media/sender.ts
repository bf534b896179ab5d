import { mediaCommands } from '@visavis/contract/media';
import type { types } from 'mediasoup-client';
import type { Socket } from 'socket.io-client';
import { callOrThrow } from '../call.ts';
import type { Room } from './room.ts';
import { AUDIO_CODEC, scalesFor, videoEncodings, videoStart } from './send-plan.ts';

/** What this side wants to send of one kind. */
export type Sending = { readonly track: MediaStreamTrack | null; readonly isPaused: boolean };

/** Sends one kind of media as wished. The producer is never closed: tracks are replaced in it. */
export type Sender = {
  /** Makes what is sent equal to the wish. @throws CallRefused */
  follow(wish: Sending): Promise<void>;
  stats(): Promise<RTCStatsReport | null>;
};

/** Sends nothing until there is a track. */
export function createSender(socket: Socket, room: Room): Sender {
  let producer: types.Producer | null = null;
  let isToldPaused = false;

  async function tellPaused(paused: boolean): Promise<void> {
    if (!producer || paused === isToldPaused) return;
    const producerId = producer.id;
    await callOrThrow(socket, mediaCommands, 'producer:pause', { producerId, paused });
    isToldPaused = paused;
  }

  return {
    async follow({ track, isPaused }) {
      if (!producer) {
        // A track that ended meanwhile, as when the page was left, can't be sent; the next one can.
        if (track?.readyState !== 'live' || room.send.closed) return;
        producer = await room.send.produce(producerOptionsOf(track));
      }
      if (track && producer.track !== track && track.readyState === 'live')
        await producer.replaceTrack({ track });
      if (track) await fit(producer.rtpSender, track);
      if (isPaused) producer.pause();
      else producer.resume();
      await tellPaused(isPaused);
    },
    stats: async () => (producer && !producer.closed ? producer.getStats() : null),
  };
}

function producerOptionsOf(track: MediaStreamTrack): types.ProducerOptions {
  if (track.kind === 'audio') return { track, stopTracks: false, codecOptions: AUDIO_CODEC };
  const encodings = videoEncodings(shortSideOf(track));
  return { track, stopTracks: false, encodings, codecOptions: videoStart(encodings) };
}

function shortSideOf(track: MediaStreamTrack): number {
  const { width = 1280, height = 720 } = track.getSettings();
  return Math.min(width, height);
}

/** Scales the layers for a camera that has changed its size, or that took another one's place. */
async function fit(sender: RTCRtpSender | undefined, track: MediaStreamTrack): Promise<void> {
  if (!sender || track.kind !== 'video') return;
  const parameters = sender.getParameters();
  const scales = scalesFor(shortSideOf(track), parameters.encodings.length);
  const isFit = parameters.encodings.every(
    ({ scaleResolutionDownBy = 1 }, index) =>
      Math.abs(scaleResolutionDownBy - scales[index]!) < 0.01,
  );
  if (isFit) return;
  parameters.encodings.forEach((encoding, index) => {
    encoding.scaleResolutionDownBy = scales[index]!;
  });
  // A browser that refuses sends in the size that it has: the call is worth more than its size.
  await sender.setParameters(parameters).catch(() => undefined);
}
