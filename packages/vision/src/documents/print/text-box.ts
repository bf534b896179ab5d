import type { FourPoints } from '../../geometry/homography.ts';

/** A stretch of print: a rectangle that may be turned, in the picture's pixels and radians. */
export type TextBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly score: number;
};

/** Its four corners. */
export function cornersOf({ x, y, width, height, angle }: TextBox): FourPoints {
  const at = (right: number, down: number): readonly [number, number] => {
    const u = (right * width) / 2;
    const v = (down * height) / 2;
    return [
      x + u * Math.cos(angle) - v * Math.sin(angle),
      y + u * Math.sin(angle) + v * Math.cos(angle),
    ];
  };
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}
