import type { Box } from '../quality/box.ts';
import type { ExposureMeasures } from '../quality/measure-exposure.ts';
import type { Point } from '../quality/point.ts';
import type { Coverage } from '../quality/measure-coverage.ts';

/** How far each eye is open: height of the lids' gap over its width (eye aspect ratio). */
export type EyeOpenness = { readonly right: number; readonly left: number };

/**
 * What two networks say about trickery, from 0 (false) to 1 (real). For display and never for a
 * decision: in the trial they separated nothing, and noisy prints scored better than people.
 */
export type SpoofHints = { readonly real: number; readonly live: number };

/** One face as a picture shows it. Plain data: it may travel between threads and be kept. */
export type FaceView = {
  readonly box: Box;
  /** 468 points of the face mesh, and 10 of the irises. */
  readonly mesh: readonly Point[];
  /** Below 0.35 either way frontal, from 0.8 turned; positive towards the person's own left. */
  readonly turn: number;
  readonly rollDegrees: number;
  readonly eyes: EyeOpenness;
  /** Between the outer corners of the eyes. */
  readonly interocularPx: number;
  /** How sure the detector is, from 0 to 1. */
  readonly score: number;
  /** Variance of the Laplacian over the face, at 200 pixels across. */
  readonly sharpness: number;
  readonly exposure: ExposureMeasures;
  readonly covered: Coverage;
  readonly hints: SpoofHints | null;
};
