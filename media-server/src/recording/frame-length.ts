const USUAL_FRAME_MS = 33;
const LONGEST_FRAME_MS = 100;

/** How long a frame counts as shown: as long as the one before it, within reason. */
export const frameLengthMs = (sinceFrameBeforeMs: number | undefined): number =>
  Math.min(sinceFrameBeforeMs ?? USUAL_FRAME_MS, LONGEST_FRAME_MS);
