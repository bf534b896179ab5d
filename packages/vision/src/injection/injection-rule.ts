/**
 * From where on a signal is odd: data with a version. The false-alarm rates on normal material are
 * in docs/vision.md; what share of real attacks each would find is not known.
 */
export const INJECTION_RULE = {
  name: 'injection',
  version: 1,
  still: { sameFrom: 0.7, differsBelow: 0.35 },
  flash: {
    minFlashes: 6,
    /** Least change of colour on the face, in shares, that can be told from noise. */
    minChange: 0.004,
    followsFrom: 0.7,
    followsNotBelow: 0.2,
    /** Shorter than a flash lasts: else the next colour would be taken for this one. */
    mostDelayMs: 400,
  },
  timing: { minFrames: 60, evenBelow: 0.002 },
  noise: { minFrames: 20, missingBelow: 0.02 },
  repeats: {
    minFrames: 20,
    /** Frames that are nearer than this are one picture shown twice. */
    samePicture: 0.35,
    /** A stretch with less movement than this says nothing: people sit still. */
    minMovement: 1.2,
    minGapMs: 1_000,
    look: 5,
    stop: 20,
  },
  identity: {
    minFaces: 4,
    /** With something before the face, likeness falls; below this it is no longer that person. */
    occludedCosine: 0.35,
    occludedDistance: 0.75,
  },
} as const;
