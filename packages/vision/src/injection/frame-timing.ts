import { roundAll } from '../quality/level-of.ts';
import { quantileOf } from '../quality/quantile.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

/**
 * How even the frames come. A camera's shutter wanders by some tenths of a millisecond at least; a
 * file that is played by a clock does not. @param atMs times of capture, not of arrival
 */
export function frameTiming(atMs: readonly number[]): Signal {
  const { minFrames, evenBelow } = INJECTION_RULE.timing;
  const gaps = atMs.slice(1).map((at, index) => at - atMs[index]!);
  const medianMs = quantileOf(gaps, 0.5) ?? 0;
  // Lost frames make gaps of twice or thrice the length, which says nothing about the clock.
  const single = gaps.filter((gap) => gap > 0 && gap < medianMs * 1.5);
  const spread = spreadOf(single);
  const values = roundAll({
    frames: atMs.length,
    medianMs,
    spreadShare: medianMs ? spread / medianMs : 0,
  });
  const base = { name: 'TIMING', version: INJECTION_RULE.version, values } as const;
  if (single.length < minFrames) return { ...base, verdict: 'CANT_TELL', finding: null };
  if (spread / medianMs >= evenBelow) return { ...base, verdict: 'CLEAR', finding: null };
  const finding = { code: 'TIMING_TOO_EVEN', level: 'LOOK', values } as const;
  return { ...base, verdict: 'ODD', finding };
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length));
}
