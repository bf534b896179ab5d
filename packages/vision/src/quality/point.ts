/** A place in a picture: pixels from the left and from the top. */
export type Point = readonly [xPx: number, yPx: number];

export function pointAt(points: readonly Point[], index: number): Point {
  const point = points[index];
  if (!point) throw new Error(`there is no point ${index}`);
  return point;
}
