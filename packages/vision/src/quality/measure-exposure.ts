import type { Grey } from './grey.ts';

/** How light falls on a part of a picture: its mean grey, and the shares without drawing. */
export type ExposureMeasures = {
  readonly mean: number;
  /** Share of pixels that are white. */
  readonly clippedHigh: number;
  /** Share of pixels that are black. */
  readonly clippedLow: number;
};

const WHITE_FROM = 250;
const BLACK_TO = 12;

export function measureExposure({ data }: Grey): ExposureMeasures {
  let sum = 0;
  let high = 0;
  let low = 0;
  for (const value of data) {
    sum += value;
    if (value >= WHITE_FROM) high++;
    if (value <= BLACK_TO) low++;
  }
  const count = Math.max(1, data.length);
  return { mean: sum / count, clippedHigh: high / count, clippedLow: low / count };
}
