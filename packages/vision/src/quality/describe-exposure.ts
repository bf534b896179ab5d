import type { QualityFinding } from './finding.ts';
import { levelOfAtLeast, levelOfAtMost, worstLevel } from './level-of.ts';
import type { ExposureMeasures } from './measure-exposure.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

/** Too dark, too bright, or neither; both findings are given, as `GOOD` where nothing is wrong. */
export function describeExposure(
  measures: ExposureMeasures,
): readonly QualityFinding<'TOO_DARK' | 'TOO_BRIGHT'>[] {
  const { minMean, maxMean, maxClippedHigh, maxClippedLow } = QUALITY_THRESHOLDS.exposure;
  const { mean, clippedHigh, clippedLow } = measures;
  const dark = [levelOfAtLeast(mean, minMean), levelOfAtMost(clippedLow, maxClippedLow)];
  const bright = [levelOfAtMost(mean, maxMean), levelOfAtMost(clippedHigh, maxClippedHigh)];
  return [
    { code: 'TOO_DARK', level: worstLevel(dark), values: { mean, clippedLow } },
    { code: 'TOO_BRIGHT', level: worstLevel(bright), values: { mean, clippedHigh } },
  ];
}
