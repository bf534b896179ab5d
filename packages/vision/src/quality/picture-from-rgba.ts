import type { Picture } from './picture.ts';

/** A canvas's pixels without their transparency. */
export function pictureFromRgba(
  rgba: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
): Picture {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let to = 0, from = 0; to < data.length; to += 3, from += 4) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  return { data, widthPx, heightPx };
}
