import type { Finding } from '@visavis/domain/analysis/findings';
import { isTooBright, isTooDark } from './judge-exposure.ts';
import { levelOfAtLeast, roundAll, unlessGood } from './level-of.ts';
import type { Coverage } from './measure-coverage.ts';
import type { ExposureMeasures } from './measure-exposure.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

/** What of a face its quality is judged by; a `FaceView` has it, and so has the browser's worker. */
export type MeasuredFace = {
  readonly score: number;
  readonly interocularPx: number;
  readonly turn: number;
  readonly sharpness: number;
  readonly exposure: ExposureMeasures;
  readonly covered: Coverage;
};

/** How the step wants the person to look. */
export type WantedPose = 'FRONTAL' | 'TURNED' | 'ANY';

/**
 * What is wrong with a picture that should show one face, the largest first in `faces`; one finding
 * that it is clear where nothing is.
 */
export function describeFaces(
  faces: readonly MeasuredFace[],
  wanted: WantedPose = 'ANY',
): readonly Finding[] {
  const sure = faces.filter(({ score }) => score >= QUALITY_THRESHOLDS.face.minScore);
  const face = sure[0];
  if (!face) return [{ code: 'FACE_MISSING', level: 'STOP', values: {} }];
  const wrong: readonly Finding[] = [
    ...unlessGood('FACE_SEVERAL', sure.length > 1 ? 'STOP' : 'GOOD', { faces: sure.length }),
    ...describeFace(face),
  ];
  const pose = describePose(face.turn, wanted);
  if (wrong.length > 0 || pose?.level === 'LOOK') return [...wrong, ...(pose ? [pose] : [])];
  const { score, interocularPx, sharpness } = face;
  const values = roundAll({ score, interocularPx, sharpness, mean: face.exposure.mean });
  return [{ code: 'FACE_CLEAR', level: 'GOOD', values }, ...(pose ? [pose] : [])];
}

function describeFace(face: MeasuredFace): readonly Finding[] {
  const { covered, exposure, interocularPx, sharpness } = face;
  const limits = QUALITY_THRESHOLDS.face;
  const lookIf = (is: boolean) => (is ? 'LOOK' : 'GOOD');
  const { mean, clippedLow, clippedHigh } = exposure;
  const { eyeLight, mouthColour } = covered;
  return [
    ...unlessGood('FACE_FAR', lookIf(interocularPx < limits.minInterocularPx), { interocularPx }),
    ...unlessGood('FACE_DARK', lookIf(isTooDark(exposure)), { mean, clippedLow }),
    ...unlessGood('FACE_BRIGHT', lookIf(isTooBright(exposure)), { mean, clippedHigh }),
    ...unlessGood('FACE_BLURRED', levelOfAtLeast(sharpness, limits.sharpness), { sharpness }),
    ...unlessGood('FACE_EYES_COVERED', lookIf(covered.eyes), { eyeLight }),
    ...unlessGood('FACE_MOUTH_COVERED', lookIf(covered.mouth), { mouthColour }),
  ];
}

function describePose(turn: number, wanted: WantedPose): Finding | null {
  const { maxFrontalTurn, minTurnedTurn } = QUALITY_THRESHOLDS.face;
  const values = roundAll({ turn });
  const isTurned = Math.abs(turn) >= minTurnedTurn;
  if (wanted === 'TURNED')
    return isTurned
      ? { code: 'FACE_TURNED', level: 'GOOD', values }
      : { code: 'FACE_NOT_TURNED', level: 'LOOK', values };
  const isFrontal = Math.abs(turn) < maxFrontalTurn;
  return wanted === 'FRONTAL' && !isFrontal ? { code: 'FACE_TURNED', level: 'LOOK', values } : null;
}
