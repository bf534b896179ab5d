import { MESH, meshBox } from '../quality/face-geometry.ts';
import type { Picture } from '../quality/picture.ts';
import { pointAt, type Point } from '../quality/point.ts';
import { warpSquare, type Affine } from './warp.ts';

export const FACERES_SIZE_PX = 224;
export const DLIB_SIZE_PX = 150;

/** How much more than the mesh's box `faceres` sees: the best of three that were tried. */
const FACERES_SCALE = 1.25;
/** The crop lies a little above the mesh's middle, to take the forehead in. */
const FACERES_RAISE = 0.04;
/** Mean of blue, green and red of the pictures that the network was trained on (Caffe's order). */
const CAFFE_MEAN = [103.939, 116.779, 123.68] as const;

/**
 * A face as `faceres` was trained to see it: laid straight, B, G, R, less the mean. The library
 * feeds it plain R, G, B; with that, one impostor in nine passes for the person.
 */
export function faceresChip(picture: Picture, mesh: readonly Point[]): Float32Array {
  const chip = warpSquare(picture, faceresMap(mesh), FACERES_SIZE_PX);
  for (let at = 0; at < chip.length; at += 3) {
    const red = chip[at]!;
    chip[at] = chip[at + 2]! - CAFFE_MEAN[0];
    chip[at + 1] = chip[at + 1]! - CAFFE_MEAN[1];
    chip[at + 2] = red - CAFFE_MEAN[2];
  }
  return chip;
}

function faceresMap(mesh: readonly Point[]): Affine {
  const box = meshBox(mesh);
  const right = middle(mesh, MESH.rightEyeOuter, MESH.rightEyeInner);
  const left = middle(mesh, MESH.leftEyeOuter, MESH.leftEyeInner);
  const roll = Math.atan2(left[1] - right[1], left[0] - right[0]);
  const sidePx = Math.max(box.widthPx, box.heightPx) * FACERES_SCALE;
  const scale = sidePx / FACERES_SIZE_PX;
  const cos = Math.cos(roll) * scale;
  const sin = Math.sin(roll) * scale;
  const centreX = box.xPx + box.widthPx / 2;
  const centreY = box.yPx + box.heightPx / 2 - FACERES_RAISE * sidePx;
  const half = (FACERES_SIZE_PX - 1) / 2;
  return [cos, -sin, centreX - (cos - sin) * half, sin, cos, centreY - (sin + cos) * half];
}

function middle(mesh: readonly Point[], a: number, b: number): Point {
  const [ax, ay] = pointAt(mesh, a);
  const [bx, by] = pointAt(mesh, b);
  return [(ax + bx) / 2, (ay + by) / 2];
}

/**
 * Where dlib's five points lie in its chip (`get_face_chip_details`, padding 0.25): both corners
 * of the left eye, both of the right, and under the nose.
 */
const DLIB_PLACES: readonly Point[] = (
  [
    [0.85957, 0.2135],
    [0.64606, 0.22897],
    [0.12058, 0.21373],
    [0.33409, 0.22906],
    [0.49011, 0.6278],
  ] as const
).map(([x, y]) => [((0.25 + x) / 1.5) * DLIB_SIZE_PX, ((0.25 + y) / 1.5) * DLIB_SIZE_PX]);

const DLIB_POINTS = [
  MESH.leftEyeOuter,
  MESH.leftEyeInner,
  MESH.rightEyeOuter,
  MESH.rightEyeInner,
  MESH.noseBase,
];

/** A face as dlib's network was trained to see it; the library skips this step. */
export const dlibChip = (picture: Picture, mesh: readonly Point[]): Float32Array =>
  warpSquare(
    picture,
    fitSimilarity(
      DLIB_PLACES,
      DLIB_POINTS.map((index) => pointAt(mesh, index)),
    ),
    DLIB_SIZE_PX,
  );

/** The turn, scale and shift that bring `from` nearest to `to`, by least squares. */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Affine {
  const [fromX, fromY] = meanOf(from);
  const [toX, toY] = meanOf(to);
  let along = 0;
  let across = 0;
  let spread = 0;
  for (const [index, point] of from.entries()) {
    const x = point[0] - fromX;
    const y = point[1] - fromY;
    const target = pointAt(to, index);
    const targetX = target[0] - toX;
    const targetY = target[1] - toY;
    along += x * targetX + y * targetY;
    across += x * targetY - y * targetX;
    spread += x * x + y * y;
  }
  const a = along / spread;
  const b = across / spread;
  return [a, -b, toX - a * fromX + b * fromY, b, a, toY - b * fromX - a * fromY];
}

const meanOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
