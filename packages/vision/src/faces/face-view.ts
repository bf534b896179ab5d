import type { Box } from '../quality/box.ts';
import type { MeasuredFace } from '../quality/describe-faces.ts';
import type { Point } from '../quality/point.ts';

/** How far each eye is open: height of the lids' gap over its width (eye aspect ratio). */
export type EyeOpenness = { readonly right: number; readonly left: number };

/**
 * What two networks say about trickery, from 0 (false) to 1 (real). For display and never for a
 * decision: in the trial they separated nothing, and noisy prints scored better than people.
 */
export type SpoofHints = { readonly real: number; readonly live: number };

/** One face as a picture shows it. Plain data: it may travel between threads and be kept. */
export type FaceView = MeasuredFace & {
  readonly box: Box;
  /** 468 points of the face mesh, and 10 of the irises. */
  readonly mesh: readonly Point[];
  readonly rollDegrees: number;
  readonly eyes: EyeOpenness;
  readonly hints: SpoofHints | null;
};
