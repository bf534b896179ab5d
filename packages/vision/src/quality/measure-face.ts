import type { Box } from './box.ts';
import type { MeasuredFace } from './describe-faces.ts';
import { faceGeometry } from './face-geometry.ts';
import { cropPicture, greyOf } from './grey.ts';
import { measureCoverage } from './measure-coverage.ts';
import { measureExposure } from './measure-exposure.ts';
import { faceSharpness } from './measure-sharpness.ts';
import type { Picture } from './picture.ts';
import type { Point } from './point.ts';

/** A face as a detector found it. */
export type FoundFace = {
  readonly box: Box;
  readonly mesh: readonly Point[];
  readonly score: number;
};

/** Measures a face in the picture that it was found in. */
export function measureFace(picture: Picture, { box, mesh, score }: FoundFace): MeasuredFace {
  const { interocularPx, turn } = faceGeometry(mesh);
  return {
    score,
    interocularPx,
    turn,
    sharpness: faceSharpness(picture, box),
    exposure: measureExposure(greyOf(cropPicture(picture, box))),
    covered: measureCoverage(picture, mesh),
  };
}
