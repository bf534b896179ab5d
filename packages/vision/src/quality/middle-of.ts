import type { Box } from './box.ts';

/**
 * Half of the width and of the height, from the middle: where a face that is too small for the
 * network is looked for again. In whole pixels, so that a part lies exactly within its picture.
 */
export const middleOf = ({
  widthPx,
  heightPx,
}: {
  readonly widthPx: number;
  readonly heightPx: number;
}): Box => ({
  xPx: Math.floor(widthPx / 4),
  yPx: Math.floor(heightPx / 4),
  widthPx: Math.ceil(widthPx / 2),
  heightPx: Math.ceil(heightPx / 2),
});
