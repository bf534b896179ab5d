/** A rectangle of a picture, in whole or broken pixels from its upper left corner. */
export type Box = {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
};
