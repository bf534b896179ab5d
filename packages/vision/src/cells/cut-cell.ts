import { CELL } from './sign-net.ts';
import type { Plane } from './normalise.ts';

/** Where a sign stands on its line: middle and size of the band it is cut from. */
export type CellPlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the top leans to the right, as a share of the height. */
  readonly lean?: number;
};

/** The picture of one sign as the net takes it. */
export function cutCell(plane: Plane, { x, y, width, height, lean = 0 }: CellPlace): Float32Array {
  const cell = new Float32Array(CELL.width * CELL.height);
  for (let row = 0, to = 0; row < CELL.height; row++) {
    const v = ((row + 0.5) / CELL.height - 0.5) * height;
    for (let column = 0; column < CELL.width; column++, to++) {
      const u = ((column + 0.5) / CELL.width - 0.5) * width;
      cell[to] = sampleAt(plane, x + u - v * lean - 0.5, y + v - 0.5);
    }
  }
  return cell;
}

function sampleAt({ values, width, height }: Plane, x: number, y: number): number {
  const u = Math.max(0, Math.min(width - 1.01, x));
  const v = Math.max(0, Math.min(height - 1.01, y));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const a = u - left;
  const b = v - top;
  const at = top * width + left;
  const upper = values[at]! * (1 - a) + values[at + 1]! * a;
  const lower = values[at + width]! * (1 - a) + values[at + width + 1]! * a;
  return upper * (1 - b) + lower * b;
}
