import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MESH, faceGeometry, meshBox } from './face-geometry.ts';
import type { Point } from './point.ts';

/** A face of the points that geometry asks for; all others lie in its middle. */
function aFace({ nose = 0, lids = 6 } = {}): Point[] {
  const mesh: Point[] = Array.from({ length: MESH.count }, () => [0, 0]);
  const places: Readonly<Record<number, Point>> = {
    [MESH.rightCheekEdge]: [-60, 0],
    [MESH.leftCheekEdge]: [60, 0],
    [MESH.noseTip]: [nose, 30],
    [MESH.foreheadTop]: [0, -70],
    [MESH.chin]: [0, 80],
    [MESH.rightEyeOuter]: [-45, 0],
    [MESH.rightEyeInner]: [-15, 0],
    [MESH.leftEyeInner]: [15, 0],
    [MESH.leftEyeOuter]: [45, 0],
    ...Object.fromEntries(
      [160, 158, 385, 387].map((index) => [index, [index < 200 ? -30 : 30, -lids]]),
    ),
    ...Object.fromEntries(
      [144, 153, 373, 380].map((index) => [index, [index < 200 ? -30 : 30, lids]]),
    ),
  };
  for (const [index, point] of Object.entries(places)) mesh[Number(index)] = point;
  return mesh;
}

const place = fc.record({
  angle: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
  scale: fc.double({ min: 0.3, max: 5, noNaN: true }),
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});

test('a frontal face has no turn, and its eyes are as open as their lids', () => {
  const { turn, eyes, interocularPx, rollDegrees } = faceGeometry(aFace());
  expect(turn).toBe(0);
  expect(eyes).toEqual({ right: 0.4, left: 0.4 });
  expect(interocularPx).toBe(90);
  expect(rollDegrees).toBe(0);
});

test('towards the left of the person is positive, and the mirror turns the sign', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 59, noNaN: true }), (nose) => {
      const { turn } = faceGeometry(aFace({ nose }));
      expect(turn).toBeGreaterThan(0);
      expect(faceGeometry(aFace({ nose: -nose })).turn).toBeCloseTo(-turn, 9);
    }),
  );
});

test('where the face is, how large and how tilted, changes neither turn nor eyes', () => {
  fc.assert(
    fc.property(
      place,
      fc.double({ min: -50, max: 50, noNaN: true }),
      ({ angle, scale, x, y }, nose) => {
        const mesh = aFace({ nose });
        const moved = mesh.map(([px, py]): Point => [
          x + scale * (px * Math.cos(angle) - py * Math.sin(angle)),
          y + scale * (px * Math.sin(angle) + py * Math.cos(angle)),
        ]);
        const before = faceGeometry(mesh);
        const after = faceGeometry(moved);
        expect(after.turn).toBeCloseTo(before.turn, 6);
        expect(after.eyes.right).toBeCloseTo(before.eyes.right, 6);
        expect(after.interocularPx).toBeCloseTo(before.interocularPx * scale, 4);
        expect(after.rollDegrees).toBeCloseTo((angle * 180) / Math.PI, 4);
      },
    ),
  );
});

test('closing the lids lowers both eyes', () => {
  const open = faceGeometry(aFace({ lids: 6 })).eyes;
  const closed = faceGeometry(aFace({ lids: 2 })).eyes;
  expect(closed.right / open.right).toBeCloseTo(1 / 3, 6);
  expect(closed.left / open.left).toBeCloseTo(1 / 3, 6);
});

test('the box of a mesh holds all its points and no irises', () => {
  const mesh: Point[] = [...aFace(), [900, 900]];
  expect(meshBox(mesh)).toEqual({ xPx: -60, yPx: -70, widthPx: 120, heightPx: 150 });
});
