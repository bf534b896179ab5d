import type { Box } from './box.ts';
import { cropPicture, greyOf } from './grey.ts';
import type { Picture } from './picture.ts';
import { resizePicture } from './resize-picture.ts';

/** Brightness in few cells: enough to tell whether two pictures show the same at the same place. */
export type Thumbnail = {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A picture, or a part of it, at a width of few pixels. */
export const thumbnailOf = (picture: Picture, widthPx: number, part?: Box): Thumbnail =>
  greyOf(resizePicture(part ? cropPicture(picture, part) : picture, widthPx));

/** Mean difference in brightness; of thumbnails of one size. */
export function meanDifference(a: Thumbnail, b: Thumbnail): number {
  if (a.data.length !== b.data.length) throw new Error('thumbnails of different sizes');
  let sum = 0;
  for (let index = 0; index < a.data.length; index++)
    sum += Math.abs(a.data[index]! - b.data[index]!);
  return sum / Math.max(1, a.data.length);
}

/** How alike two runs of numbers are in their ups and downs: from -1 to 1; 0 where one is even. */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = Math.min(a.length, b.length);
  let [sumA, sumB, squareA, squareB, both] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const [x, y] = [a[index]!, b[index]!];
    sumA += x;
    sumB += y;
    squareA += x * x;
    squareB += y * y;
    both += x * y;
  }
  const spreadA = squareA - (sumA * sumA) / count;
  const spreadB = squareB - (sumB * sumB) / count;
  if (!(spreadA > 1e-9) || !(spreadB > 1e-9)) return 0;
  return (both - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB);
}
