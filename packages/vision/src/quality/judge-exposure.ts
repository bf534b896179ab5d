import type { ExposureMeasures } from './measure-exposure.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

export const isTooDark = ({ mean, clippedLow }: ExposureMeasures): boolean =>
  mean < QUALITY_THRESHOLDS.exposure.minMean ||
  clippedLow > QUALITY_THRESHOLDS.exposure.maxClippedLow;

export const isTooBright = ({ mean, clippedHigh }: ExposureMeasures): boolean =>
  mean > QUALITY_THRESHOLDS.exposure.maxMean ||
  clippedHigh > QUALITY_THRESHOLDS.exposure.maxClippedHigh;
