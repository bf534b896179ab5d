import { describeFaces } from '../quality/describe-faces.ts';
import type { FaceQualityCode, QualityFinding } from '../quality/finding.ts';
import type { FaceView } from './face-view.ts';

/** What is good and what is wrong in a picture that should show one person's face. */
export function describeFaceQuality(
  faces: readonly FaceView[],
): readonly QualityFinding<FaceQualityCode>[] {
  return describeFaces(faces);
}
