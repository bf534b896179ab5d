import { pointAt, type Point } from './point.ts';
import type { Picture } from './picture.ts';
import { resizePicture } from './resize-picture.ts';

/** Where a document lies, if there is one: four straight edges around the middle of the picture. */
export type FoundDocument = {
  /** From the upper left clockwise, in pixels of the picture. */
  readonly corners: readonly [Point, Point, Point, Point];
  /** Mean step of brightness along each edge: left, right, top, bottom. */
  readonly strengths: readonly [number, number, number, number];
  /** Share of the picture within the corners. */
  readonly area: number;
  /** Distance of the corner nearest to an edge of the picture, as a share of that side. */
  readonly margin: number;
};

const WIDTH_PX = 320;
/** One sharp edge must not outweigh a whole side. */
const MOST_STEP = 160;
const MOST_SLOPE = 0.22;
const SLOPE_STEP = 0.02;
/** Where along the sides an edge is looked for. */
const NEAR = [0.01, 0.42] as const;
const FAR = [0.58, 0.99] as const;

type Field = { readonly steps: Float32Array; readonly widthPx: number; readonly heightPx: number };
type Line = { readonly at: number; readonly slope: number; readonly strength: number };

/** Fits one line to each side, by the change of colour across it. Good on plain ground alone. */
export function findDocument(picture: Picture): FoundDocument {
  const small = resizePicture(picture, WIDTH_PX);
  const { upright, level } = colourSteps(small);
  const left = fitLine(upright, true, NEAR);
  const right = fitLine(upright, true, FAR);
  const top = fitLine(level, false, NEAR);
  const bottom = fitLine(level, false, FAR);
  const scale = picture.widthPx / WIDTH_PX;
  const corner = (side: Line, end: Line) => cross(side, end, small, scale);
  const corners = [
    corner(left, top),
    corner(right, top),
    corner(right, bottom),
    corner(left, bottom),
  ] as const;
  return {
    corners,
    strengths: [left.strength, right.strength, top.strength, bottom.strength],
    area: areaOf(corners) / (picture.widthPx * picture.heightPx),
    margin: Math.min(...corners.map((point) => marginOf(point, picture))),
  };
}

/** How much the colour changes from left to right, and from above to below, at each pixel. */
function colourSteps({ data, widthPx, heightPx }: Picture): { upright: Field; level: Field } {
  const across = new Float32Array(widthPx * heightPx);
  const down = new Float32Array(widthPx * heightPx);
  const row = widthPx * 3;
  for (let y = 2; y < heightPx - 2; y++) {
    for (let x = 2; x < widthPx - 2; x++) {
      const at = y * widthPx + x;
      let a = 0;
      let d = 0;
      for (let p = at * 3; p < at * 3 + 3; p++) {
        a += Math.abs(data[p + 3]! + data[p + 6]! - data[p - 3]! - data[p - 6]!);
        d += Math.abs(data[p + row]! + data[p + 2 * row]! - data[p - row]! - data[p - 2 * row]!);
      }
      across[at] = Math.min(a, MOST_STEP);
      down[at] = Math.min(d, MOST_STEP);
    }
  }
  return {
    upright: { steps: across, widthPx, heightPx },
    level: { steps: down, widthPx, heightPx },
  };
}

/** The strongest line within `range`, of all places and slopes; its middle three fifths count. */
function fitLine(field: Field, isUpright: boolean, [from, to]: readonly [number, number]): Line {
  const length = isUpright ? field.heightPx : field.widthPx;
  const breadth = isUpright ? field.widthPx : field.heightPx;
  let best: Line = { at: from * breadth, slope: 0, strength: -1 };
  for (let at = Math.round(from * breadth); at < to * breadth; at++) {
    for (let slope = -MOST_SLOPE; slope <= MOST_SLOPE + 1e-9; slope += SLOPE_STEP) {
      const strength = strengthOf(field, { at, slope }, { isUpright, length, breadth });
      if (strength > best.strength) best = { at, slope, strength };
    }
  }
  return best;
}

function strengthOf(
  { steps, widthPx }: Field,
  { at, slope }: Pick<Line, 'at' | 'slope'>,
  { isUpright, length, breadth }: { isUpright: boolean; length: number; breadth: number },
): number {
  let sum = 0;
  let count = 0;
  for (let along = Math.round(length * 0.2); along < length * 0.8; along += 2) {
    const place = Math.round(at + slope * (along - length / 2));
    if (place < 2 || place >= breadth - 2) continue;
    sum += steps[isUpright ? along * widthPx + place : place * widthPx + along]!;
    count++;
  }
  return count > length * 0.2 ? sum / count : -1;
}

function cross(side: Line, end: Line, { widthPx, heightPx }: Picture, scale: number): Point {
  // x = side.at + side.slope (y - h/2), y = end.at + end.slope (x - w/2)
  const y =
    (end.at + end.slope * (side.at - (side.slope * heightPx) / 2 - widthPx / 2)) /
    (1 - end.slope * side.slope);
  const x = side.at + side.slope * (y - heightPx / 2);
  return [x * scale, y * scale];
}

/** By the shoelace formula. */
function areaOf(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = pointAt(corners, (index + 1) % corners.length);
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const marginOf = ([x, y]: Point, { widthPx, heightPx }: Picture): number =>
  Math.min(x / widthPx, 1 - x / widthPx, y / heightPx, 1 - y / heightPx);
