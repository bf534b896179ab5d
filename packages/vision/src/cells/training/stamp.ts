import type { Outline, OutlineCommand } from '../../lettering/typeface.ts';

/** A sign as ink from 0 to 1, on a sheet that all signs share. */
export type Stamp = { readonly ink: Float32Array; readonly width: number; readonly height: number };

/** The sheet: one pitch wide with a margin for what sticks out, from below the base line to above capitals. */
export const SHEET = { pitch: 48, width: 56, height: 76, base: 62 } as const;

/** Sub-lines of a row of pixels. */
const FINER = 4;
const STEPS = 8;

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** Fills an outline by the non-zero rule; `scale` is pixels for a unit of the typeface. */
export function stampOf(outline: Outline, scale: number): Stamp {
  const { width, height, base } = SHEET;
  const left = (width - outline.advance * scale) / 2;
  const edges = edgesOf(outline.commands).map(([x0, y0, x1, y1]): Edge => [
    left + x0 * scale,
    base - y0 * scale,
    left + x1 * scale,
    base - y1 * scale,
  ]);
  const ink = new Float32Array(width * height);
  for (let row = 0; row < height; row++)
    for (let sub = 0; sub < FINER; sub++)
      fillLine(edges, row + (sub + 0.5) / FINER, ink.subarray(row * width, (row + 1) * width));
  return { ink, width, height };
}

function fillLine(edges: readonly Edge[], y: number, row: Float32Array): void {
  const crossings = edges
    .filter(([, y0, , y1]) => y0 <= y !== y1 <= y)
    .map(([x0, y0, x1, y1]) => ({
      x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0),
      turn: y1 > y0 ? 1 : -1,
    }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, turn }, at) => {
    winding += turn;
    const next = crossings[at + 1];
    if (winding !== 0 && next) cover(row, x, next.x);
  });
}

function cover(row: Float32Array, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(row.length, to); x++)
    row[x] = row[x]! + Math.max(0, Math.min(x + 1, to) - Math.max(x, from)) / FINER;
}

/** The outline as straight edges. */
function edgesOf(commands: readonly OutlineCommand[]): readonly Edge[] {
  const edges: Edge[] = [];
  let start: readonly [number, number] = [0, 0];
  let here: readonly [number, number] = [0, 0];
  const lineTo = (x: number, y: number): void => {
    edges.push([here[0], here[1], x, y]);
    here = [x, y];
  };
  for (const { command, args } of commands) {
    if (command === 'moveTo') start = here = [args[0]!, args[1]!];
    else if (command === 'closePath') lineTo(start[0], start[1]);
    else {
      const points = [...here, ...args];
      const steps = command === 'lineTo' ? 1 : STEPS;
      for (let step = 1; step <= steps; step++) lineTo(...pointOn(points, step / steps));
    }
  }
  return edges;
}

/** De Casteljau: a point of a line, a quadratic or a cubic curve. */
function pointOn(points: readonly number[], t: number): readonly [number, number] {
  if (points.length === 2) return [points[0]!, points[1]!];
  const between = points.slice(0, -2).map((value, at) => value + (points[at + 2]! - value) * t);
  return pointOn(between, t);
}
