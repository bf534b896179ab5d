/** Two limits: worse than `look` a person should look twice, worse than `stop` it is of no use. */
export type Limits = { readonly look: number; readonly stop: number };

/**
 * What counts as good: data with a version, the same in the browser and on the server. Where each
 * figure comes from, and which are proposals that nobody measured, stands in docs/vision.md.
 */
export const QUALITY_THRESHOLDS = {
  name: 'quality',
  version: 1,
  face: {
    /** Least variance of the Laplacian over the face at 200 pixels across. */
    sharpness: { look: 20, stop: 8 },
    /** Least pixels between the outer corners of the eyes. */
    minInterocularPx: 90,
    /** A weaker face counts neither as the person nor as a second one. */
    minScore: 0.5,
    /** From here on a face is no longer frontal … */
    maxFrontalTurn: 0.35,
    /** … and from here on it is turned. */
    minTurnedTurn: 0.8,
    /** Eyes darker than this share of the forehead's light are behind dark glass. */
    minEyeLight: 0.28,
    /** A mouth of a colour farther than this from the forehead's is behind something. */
    maxMouthColour: 0.09,
  },
  document: {
    /** Least variance of the Laplacian at 800 pixels across. */
    sharpness: { look: 100, stop: 40 },
    /** Least share of the picture that the document fills. */
    minArea: 0.45,
    /** Least distance of each corner from the picture's edge, as a share of that side. */
    minMargin: 0.02,
    /** Least strength of the weakest of the four edges, in steps of brightness. */
    minEdge: 24,
    /** Largest connected glare as a share of the document. */
    maxGlare: 0.01,
  },
  exposure: { minMean: 60, maxMean: 200, maxClippedHigh: 0.05, maxClippedLow: 0.2 },
} as const;
