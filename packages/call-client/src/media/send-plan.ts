import type { ProducerCodecOptions, RtpEncodingParameters } from 'mediasoup-client/types';

type Layer = { readonly rid: string; readonly height: number; readonly maxBitrate: number };

const LAYERS: readonly Layer[] = [
  { rid: 'r0', height: 180, maxBitrate: 150_000 },
  { rid: 'r1', height: 360, maxBitrate: 500_000 },
  { rid: 'r2', height: 720, maxBitrate: 1_800_000 },
];

/** No more than this is sent of any camera. */
const MOST_LINES = 720;

const HIGHEST_START_KBPS = 1_000;

/**
 * VP8 in three layers of 180, 360 and 720 lines; a small camera leaves out the ones that it can't
 * fill. A larger camera is scaled down: its full size is for stills.
 */
export function videoEncodings(shortSidePx: number): RtpEncodingParameters[] {
  const layers = LAYERS.filter(({ height }, index) => index === 0 || height <= shortSidePx);
  return layers.map((layer, index) => ({
    rid: layer.rid,
    scaleResolutionDownBy: scaleOf(index, layers.length, shortSidePx),
    maxBitrate: layer.maxBitrate,
    maxFramerate: 30,
    scalabilityMode: 'L1T1',
  }));
}

/**
 * What each of so many layers is scaled down by, where the camera has another size than the one that
 * the layers were made for.
 */
export const scalesFor = (shortSidePx: number, layers: number): number[] =>
  Array.from({ length: layers }, (_, index) => scaleOf(index, layers, shortSidePx));

/** The top layer takes what the camera has, up to 720 lines. */
function scaleOf(index: number, layers: number, shortSidePx: number): number {
  const isTop = index === layers - 1;
  const lines = isTop ? MOST_LINES : (LAYERS[index]?.height ?? MOST_LINES);
  return Math.max(1, shortSidePx / lines);
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
