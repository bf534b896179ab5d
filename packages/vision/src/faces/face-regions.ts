import type { Box } from '../quality/box.ts';
import { MESH, meshBox } from '../quality/face-geometry.ts';
import { pointAt, type Point } from '../quality/point.ts';

/**
 * The parts of a face that a person compares one by one, after the facial image comparison feature
 * list of the FISWG; ETSI TS 119 461, 8.4.4, asks for such a comparison beside software's.
 */
export const FACE_REGIONS = [
  'OUTLINE',
  'FOREHEAD',
  'EYEBROWS',
  'EYES',
  'NOSE',
  'MOUTH',
  'CHIN',
  'CHEEKS',
] as const;
export type FaceRegion = (typeof FACE_REGIONS)[number];

const { foreheadTop, chin, rightCheekEdge, leftCheekEdge } = MESH;

/** Points of the mesh that lie around each region. */
const AROUND: Readonly<Record<FaceRegion, readonly number[]>> = {
  OUTLINE: [foreheadTop, chin, rightCheekEdge, leftCheekEdge, 172, 397],
  FOREHEAD: [foreheadTop, 54, 284, 70, 300, 151, 9],
  EYEBROWS: [70, 63, 105, 66, 107, 55, 46, 300, 293, 334, 296, 336, 285, 276],
  EYES: [33, 133, 159, 145, 263, 362, 386, 374, 130, 359],
  NOSE: [168, 6, 1, 2, 98, 327, 129, 358],
  MOUTH: [61, 291, 0, 17, 164, 18],
  CHIN: [18, 152, 172, 397, 149, 378],
  CHEEKS: [117, 346, 205, 425, 50, 280, 132, 361],
};

/** How much of the face's width is shown around each region. */
const MARGIN = 0.06;

/** Where each region lies in the picture, to be shown beside the same of another face. */
export function faceRegions(mesh: readonly Point[]): Readonly<Record<FaceRegion, Box>> {
  const marginPx = meshBox(mesh).widthPx * MARGIN;
  const around = (region: FaceRegion): Box => {
    const { xPx, yPx, widthPx, heightPx } = meshBox(
      AROUND[region].map((index) => pointAt(mesh, index)),
    );
    return {
      xPx: xPx - marginPx,
      yPx: yPx - marginPx,
      widthPx: widthPx + 2 * marginPx,
      heightPx: heightPx + 2 * marginPx,
    };
  };
  return Object.fromEntries(FACE_REGIONS.map((region) => [region, around(region)])) as Record<
    FaceRegion,
    Box
  >;
}
