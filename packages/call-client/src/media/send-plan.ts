import type { ProducerCodecOptions, RtpEncodingParameters } from 'mediasoup-client/types';

type Layer = { readonly rid: string; readonly height: number; readonly maxBitrate: number };

const LAYERS: readonly Layer[] = [
  { rid: 'r0', height: 180, maxBitrate: 150_000 },
  { rid: 'r1', height: 360, maxBitrate: 500_000 },
  { rid: 'r2', height: 720, maxBitrate: 1_800_000 },
];

const HIGHEST_START_KBPS = 1_000;

/** VP8 in three layers of 180, 360 and 720 lines; a small camera leaves out the ones that it can't fill. */
export function videoEncodings(shortSidePx: number): RtpEncodingParameters[] {
  const layers = LAYERS.filter(({ height }, index) => index === 0 || height <= shortSidePx);
  const top = layers.at(-1) ?? LAYERS[0];
  return layers.map((layer) => ({
    rid: layer.rid,
    scaleResolutionDownBy: Math.max(1, layer === top ? 1 : shortSidePx / layer.height),
    maxBitrate: layer.maxBitrate,
    maxFramerate: 30,
    scalabilityMode: 'L1T1',
  }));
}

/** Starts at 90 % of the target, at most 1 Mbit/s, so that the first seconds are not blurred. */
export function videoStart(encodings: readonly RtpEncodingParameters[]): ProducerCodecOptions {
  const targetKbps = encodings.reduce((sum, { maxBitrate = 0 }) => sum + maxBitrate, 0) / 1_000;
  return {
    videoGoogleStartBitrate: Math.round(Math.min(HIGHEST_START_KBPS, targetKbps * 0.9)),
  };
}

/** One channel of speech that repeats itself against loss and never falls silent (no DTX). */
export const AUDIO_CODEC: ProducerCodecOptions = {
  opusStereo: false,
  opusFec: true,
  opusDtx: false,
  opusMaxAverageBitrate: 40_000,
};
