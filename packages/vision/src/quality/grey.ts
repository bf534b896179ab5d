import type { Box } from './box.ts';
import type { Picture } from './picture.ts';

/** Brightness alone, one byte for each pixel, row by row. */
export type Grey = {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Brightness as the eye weighs the colours (ITU-R BT.601). */
export const brightnessOf = (red: number, green: number, blue: number): number =>
  (red * 77 + green * 150 + blue * 29) >> 8;

export function greyOf({ data, widthPx, heightPx }: Picture): Grey {
  const grey = new Uint8Array(widthPx * heightPx);
  for (let at = 0, from = 0; at < grey.length; at++, from += 3) {
    grey[at] = brightnessOf(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
  }
  return { data: grey, widthPx, heightPx };
}

/** The part of a picture within a box, of which what lies outside the picture is left out. */
export function cropPicture(picture: Picture, box: Box): Picture {
  const left = clamp(Math.round(box.xPx), picture.widthPx - 1);
  const top = clamp(Math.round(box.yPx), picture.heightPx - 1);
  const right = clamp(Math.round(box.xPx + box.widthPx), picture.widthPx);
  const bottom = clamp(Math.round(box.yPx + box.heightPx), picture.heightPx);
  const widthPx = Math.max(1, right - left);
  const heightPx = Math.max(1, bottom - top);
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row++) {
    const from = ((top + row) * picture.widthPx + left) * 3;
    data.set(picture.data.subarray(from, from + widthPx * 3), row * widthPx * 3);
  }
  return { data, widthPx, heightPx };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
