/** A picture as rows of R, G, B, 8 bits each, without padding. Nothing is mirrored. */
export type Picture = {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};
