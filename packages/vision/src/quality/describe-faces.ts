import type { ExposureMeasures } from './measure-exposure.ts';
import type { Coverage } from './measure-coverage.ts';
import type { FaceQualityCode, QualityFinding } from './finding.ts';
import { describeExposure } from './describe-exposure.ts';
import { levelOfAtLeast } from './level-of.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

/** What of a face its quality is judged by; a `FaceView` has it, and so has the browser's worker. */
export type MeasuredFace = {
  readonly score: number;
  readonly interocularPx: number;
  readonly sharpness: number;
  readonly exposure: ExposureMeasures;
  readonly covered: Coverage;
};

type FaceFinding = QualityFinding<FaceQualityCode>;

/** All that was looked at in a picture that should show one face, the largest first in `faces`. */
export function describeFaces(faces: readonly MeasuredFace[]): readonly FaceFinding[] {
  const limits = QUALITY_THRESHOLDS.face;
  const sure = faces.filter((face) => face.score >= limits.minScore);
  const face = sure[0];
  if (!face) return [{ code: 'NO_FACE', level: 'STOP', values: { faces: 0 } }];
  const { covered, interocularPx, sharpness } = face;
  return [
    {
      code: 'SEVERAL_FACES',
      level: sure.length > 1 ? 'STOP' : 'GOOD',
      values: { faces: sure.length },
    },
    {
      code: 'FACE_TOO_SMALL',
      level: levelOfAtLeast(interocularPx, limits.interocularPx),
      values: { interocularPx },
    },
    ...describeExposure(face.exposure),
    {
      code: 'FACE_NOT_SHARP',
      level: levelOfAtLeast(sharpness, limits.sharpness),
      values: { sharpness },
    },
    {
      code: 'FACE_COVERED',
      level: covered.eyes || covered.mouth ? 'LOOK' : 'GOOD',
      values: { eyeLight: covered.eyeLight, mouthColour: covered.mouthColour },
    },
  ];
}
