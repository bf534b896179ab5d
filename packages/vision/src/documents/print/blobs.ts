import type { TextBox } from './text-box.ts';

/** How likely each pixel belongs to print. */
type Likelihood = {
  readonly likely: Float32Array;
  readonly width: number;
  readonly height: number;
};

const LEAST_LIKELY = 0.3;
const LEAST_SCORE = 0.5;
const LEAST_PIXELS = 20;
/** The net shrinks print to its core: a box grows by this share of area over circumference. */
const GROWTH = 1.6;

/** Connected places of print as turned rectangles, grown to the print's full size. */
export function blobsOf(map: Likelihood): readonly TextBox[] {
  const seen = new Uint8Array(map.likely.length);
  const boxes: TextBox[] = [];
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] || map.likely[at]! < LEAST_LIKELY) continue;
    const pixels = connected(map, at, seen);
    if (pixels.length < LEAST_PIXELS) continue;
    const score = pixels.reduce((sum, pixel) => sum + map.likely[pixel]!, 0) / pixels.length;
    if (score >= LEAST_SCORE) boxes.push(boxAround(pixels, map.width, score));
  }
  return boxes;
}

function connected(map: Likelihood, start: number, seen: Uint8Array): readonly number[] {
  const { likely, width } = map;
  const found: number[] = [];
  const open = [start];
  seen[start] = 1;
  const visit = (at: number): void => {
    if (seen[at] || !(likely[at]! >= LEAST_LIKELY)) return;
    seen[at] = 1;
    open.push(at);
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    visit(at - width);
    visit(at + width);
  }
  return found;
}

function boxAround(pixels: readonly number[], width: number, score: number): TextBox {
  const points = pixels.map((at) => [at % width, Math.floor(at / width)] as const);
  const mx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const angle = mainAngle(points, mx, my);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const u = (x - mx) * cos + (y - my) * sin;
    const v = (y - my) * cos - (x - mx) * sin;
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const w = right - left + 1;
  const h = bottom - top + 1;
  const grown = (w * h * GROWTH) / (w + h);
  const u = (left + right) / 2;
  const v = (top + bottom) / 2;
  const x = mx + u * cos - v * sin + 0.5;
  const y = my + u * sin + v * cos + 0.5;
  return { x, y, width: w + grown, height: h + grown, angle, score };
}

/** The direction in which the points are spread most; upright stretches are taken as single signs. */
function mainAngle(points: readonly (readonly [number, number])[], mx: number, my: number): number {
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  return Math.abs(angle) > Math.PI / 4 && xx > yy * 0.5 ? 0 : angle;
}
