import type { Picture } from '../quality/picture.ts';
import { homographyOf, type FourPoints, type Homography } from './homography.ts';

/** The part of a picture within four corners, laid straight at another size. */
export function rectify(
  picture: Picture,
  corners: FourPoints,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Picture {
  const map = homographyOf(
    [
      [0, 0],
      [widthPx, 0],
      [widthPx, heightPx],
      [0, heightPx],
    ],
    corners,
  );
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, to = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, to += 3)
      copySample(picture, map, [x + 0.5, y + 0.5], data, to);
  return { data, widthPx, heightPx };
}

function copySample(
  { data, widthPx, heightPx }: Picture,
  map: Homography,
  [x, y]: readonly [number, number],
  into: Uint8Array,
  to: number,
): void {
  const depth = map[6] * x + map[7] * y + 1;
  const px = (map[0] * x + map[1] * y + map[2]) / depth - 0.5;
  const py = (map[3] * x + map[4] * y + map[5]) / depth - 0.5;
  const u = Math.min(widthPx - 1.001, Math.max(0, px));
  const v = Math.min(heightPx - 1.001, Math.max(0, py));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const a = u - left;
  const b = v - top;
  const from = (top * widthPx + left) * 3;
  const below = from + widthPx * 3;
  for (let channel = 0; channel < 3; channel++) {
    const upper = data[from + channel]! * (1 - a) + data[from + 3 + channel]! * a;
    const lower = data[below + channel]! * (1 - a) + data[below + 3 + channel]! * a;
    into[to + channel] = upper * (1 - b) + lower * b + 0.5;
  }
}
