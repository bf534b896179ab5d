import type { Box } from './box.ts';
import { pointAt, type Point } from './point.ts';

/** Places of the 468-point face mesh (MediaPipe's numbering). Right and left are the person's. */
export const MESH = {
  noseTip: 1,
  rightEyeOuter: 33,
  rightEyeInner: 133,
  leftEyeOuter: 263,
  leftEyeInner: 362,
  noseBase: 2,
  rightCheekEdge: 234,
  leftCheekEdge: 454,
  foreheadTop: 10,
  chin: 152,
  count: 468,
} as const;

/** Corner, two of the upper lid, corner, two of the lower lid. */
const RIGHT_EYE = [33, 160, 158, 133, 153, 144] as const;
const LEFT_EYE = [362, 385, 387, 263, 373, 380] as const;

export type FaceGeometry = {
  /**
   * How far the nose's tip lies from the middle between both edges of the face, along the line of
   * the eyes: 0 frontal, from 0.8 turned; positive towards the person's own left. The library's
   * own angle ends at 27 degrees.
   */
  readonly turn: number;
  readonly rollDegrees: number;
  readonly eyes: { readonly right: number; readonly left: number };
  readonly interocularPx: number;
};

export function faceGeometry(mesh: readonly Point[]): FaceGeometry {
  const from = pointAt(mesh, MESH.rightEyeOuter);
  const to = pointAt(mesh, MESH.leftEyeOuter);
  const interocularPx = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = ([x, y]: Point): number =>
    ((x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1])) / interocularPx;
  const right = along(pointAt(mesh, MESH.rightCheekEdge));
  const left = along(pointAt(mesh, MESH.leftCheekEdge));
  const nose = along(pointAt(mesh, MESH.noseTip));
  return {
    turn: (2 * (nose - (left + right) / 2)) / (left - right),
    rollDegrees: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI,
    eyes: { right: eyeOpenness(mesh, RIGHT_EYE), left: eyeOpenness(mesh, LEFT_EYE) },
    interocularPx,
  };
}

/** Eye aspect ratio (Soukupová and Čech, 2016): the lids' distance over the eye's width. */
function eyeOpenness(mesh: readonly Point[], eye: typeof RIGHT_EYE | typeof LEFT_EYE): number {
  const apart = (a: number, b: number): number => {
    const [ax, ay] = pointAt(mesh, a);
    const [bx, by] = pointAt(mesh, b);
    return Math.hypot(ax - bx, ay - by);
  };
  const [outer, upperA, upperB, inner, lowerB, lowerA] = eye;
  return (apart(upperA, lowerA) + apart(upperB, lowerB)) / (2 * apart(outer, inner));
}

/** The smallest upright box around the face's 468 points. */
export function meshBox(mesh: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of mesh.slice(0, MESH.count)) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}
