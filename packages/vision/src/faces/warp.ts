import type { Picture } from '../quality/picture.ts';

/** Where a place (x, y) of the new picture lies in the old: `[a, b, c, d, e, f]`, ax+by+c, dx+ey+f. */
export type Affine = readonly [number, number, number, number, number, number];

/**
 * A square of a picture, laid straight: R, G, B as floats. Where the square is coarser than the
 * picture, each of its pixels is the mean of several samples.
 */
export function warpSquare(picture: Picture, map: Affine, sizePx: number): Float32Array {
  const samples = Math.max(1, Math.min(3, Math.round(Math.hypot(map[0], map[3]))));
  const square = new Float32Array(sizePx * sizePx * 3);
  const weight = 1 / samples ** 2;
  for (let at = 0; at < sizePx * sizePx; at++) {
    const column = at % sizePx;
    const row = Math.floor(at / sizePx);
    for (let sample = 0; sample < samples ** 2; sample++) {
      const x = column + ((sample % samples) + 0.5) / samples - 0.5;
      const y = row + (Math.floor(sample / samples) + 0.5) / samples - 0.5;
      const px = map[0] * x + map[1] * y + map[2];
      const py = map[3] * x + map[4] * y + map[5];
      addSample(picture, { px, py, weight }, square, at * 3);
    }
  }
  return square;
}

/** Between four neighbours, in proportion; beyond the edge the edge goes on. */
function addSample(
  { data, widthPx, heightPx }: Picture,
  { px, py, weight }: { readonly px: number; readonly py: number; readonly weight: number },
  to: Float32Array,
  index: number,
): void {
  const x = Math.min(widthPx - 1.01, Math.max(0, px));
  const y = Math.min(heightPx - 1.01, Math.max(0, py));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const above = (top * widthPx + left) * 3;
  const below = above + widthPx * 3;
  for (let channel = 0; channel < 3; channel++) {
    const upper = data[above + channel]! * (1 - u) + data[above + 3 + channel]! * u;
    const lower = data[below + channel]! * (1 - u) + data[below + 3 + channel]! * u;
    to[index + channel] = to[index + channel]! + weight * (upper * (1 - v) + lower * v);
  }
}
