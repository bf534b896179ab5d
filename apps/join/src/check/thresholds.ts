/**
 * From where on the device check warns. It never refuses: whoever has a camera and a microphone may
 * go on. What is asked for: ETSI TS 119 461 and the regulators that name figures (requirement R6: at
 * least 720 lines, 25 pictures a second as the target; light, blur, distance of the face, voice and
 * line to be measured, without figures). Where R6 has no figure, the figure is our own.
 */
export const THRESHOLDS = {
  shortSidePx: 720,
  /** A little below the target of 25: cameras at 24 are common, and counting takes two seconds. */
  framesPerSecond: 22,
  darkBelow: 60,
  brightAbove: 205,
  /** Much of the picture white and the rest dark: a window behind the person. */
  behindShareBright: 0.25,
  behindShareDark: 0.3,
  sharpness: 20,
  faceHeightShare: { least: 0.25, most: 0.85 },
  speechLevel: 0.12,
  rttMs: 400,
  /** The middle layer of the picture and the voice, with half as much to spare. */
  kbps: 800,
} as const;
