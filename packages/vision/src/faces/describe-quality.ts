import type { Finding } from '@visavis/domain/analysis/findings';
import { describeFaces, type WantedPose } from '../quality/describe-faces.ts';
import { QUALITY_THRESHOLDS } from '../quality/thresholds.ts';
import type { FaceView } from './face-view.ts';

export type { WantedPose } from '../quality/describe-faces.ts';

/** The rule that the findings about a picture follow, for the record. */
export const QUALITY_RULE = {
  name: QUALITY_THRESHOLDS.name,
  version: QUALITY_THRESHOLDS.version,
} as const;

/** What is wrong with a picture that should show one person's face, or that nothing is. */
export const describeFaceQuality = (
  faces: readonly FaceView[],
  wanted: WantedPose = 'ANY',
): readonly Finding[] => describeFaces(faces, wanted);
