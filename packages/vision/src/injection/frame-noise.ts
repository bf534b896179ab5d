import { roundAll } from '../quality/level-of.ts';
import { quantileOf } from '../quality/quantile.ts';
import type { Thumbnail } from '../quality/thumbnail.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

/**
 * The unrest between frames that every sensor leaves, even through VP8. A still that is fed in
 * instead of a camera has none. @param frames at 64 pixels across or more, in their order
 */
export function frameNoise(frames: readonly Thumbnail[]): Signal {
  const { minFrames, missingBelow } = INJECTION_RULE.noise;
  const changed = frames.slice(1).map((frame, index) => changedShare(frames[index]!, frame));
  const changedMedian = quantileOf(changed, 0.5) ?? 0;
  const unchanged = changed.filter((share) => share === 0).length;
  const values = roundAll({ frames: frames.length, changedMedian, unchanged });
  const base = { name: 'NOISE', version: INJECTION_RULE.version, values } as const;
  if (frames.length < minFrames) return { ...base, verdict: 'CANT_TELL', finding: null };
  if (changedMedian >= missingBelow) return { ...base, verdict: 'CLEAR', finding: null };
  const finding = { code: 'NOISE_MISSING', level: 'LOOK', values } as const;
  return { ...base, verdict: 'ODD', finding };
}

const changedShare = (a: Thumbnail, b: Thumbnail): number =>
  a.data.reduce((count, value, index) => count + (value === b.data[index] ? 0 : 1), 0) /
  Math.max(1, a.data.length);
