import type { Point } from '../quality/point.ts';

/** The nine numbers of a perspective map, row by row. */
export type Homography = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

export type FourPoints = readonly [Point, Point, Point, Point];

/** The map that takes four points to four others. @throws Error where three of them are in line */
export function homographyOf(from: FourPoints, to: FourPoints): Homography {
  const rows: number[][] = [];
  from.forEach(([x, y], at) => {
    const [u, v] = to[at] ?? [0, 0];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return [a, b, c, d, e, f, g, h, 1];
}

/** Where a point goes. */
export function project(map: Homography, [x, y]: Point): Point {
  const depth = map[6] * x + map[7] * y + map[8];
  return [(map[0] * x + map[1] * y + map[2]) / depth, (map[3] * x + map[4] * y + map[5]) / depth];
}

/** Gaussian elimination with pivots; each row ends with its right side. */
function solve(rows: number[][]): readonly number[] {
  const count = rows.length;
  for (let at = 0; at < count; at++) {
    const pivot = indexOfLargest(rows, at);
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const row = rows[at]!;
    if (Math.abs(row[at]!) < 1e-12) throw new Error('Three of four points are in line.');
    for (const other of rows) {
      if (other === row) continue;
      const factor = other[at]! / row[at]!;
      for (let k = at; k <= count; k++) other[k] = other[k]! - factor * row[k]!;
    }
  }
  return rows.map((row, at) => row[count]! / row[at]!);
}

function indexOfLargest(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let at = column + 1; at < rows.length; at++) {
    if (Math.abs(rows[at]![column]!) > Math.abs(rows[best]![column]!)) best = at;
  }
  return best;
}
