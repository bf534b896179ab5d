/** How light falls on a part of a picture: its mean grey, and the shares without drawing. */
export type ExposureMeasures = {
  readonly mean: number;
  readonly clippedHigh: number;
  readonly clippedLow: number;
};
