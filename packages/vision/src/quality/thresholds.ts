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
    interocularPx: { look: 90, stop: 60 },
    /** A weaker face does not count as a second person. */
    minScore: 0.5,
    /** Eyes darker than this share of the forehead's light are behind dark glass. */
    minEyeLight: 0.28,
    /** A mouth of a colour farther than this from the forehead's is behind something. */
    maxMouthColour: 0.09,
  },
  document: {
    /** Least variance of the Laplacian at 800 pixels across. */
    sharpness: { look: 100, stop: 40 },
    /** Least share of the picture that the document fills. */
    area: { look: 0.45, stop: 0.25 },
    /** Least distance of each corner from the picture's edge, as a share of that side. */
    margin: 0.02,
    /** Least strength of the weakest of the four edges, in steps of brightness. */
    minEdge: 24,
    /** Largest connected glare as a share of the document. */
    glare: { look: 0.01, stop: 0.05 },
  },
  exposure: {
    minMean: { look: 60, stop: 35 },
    maxMean: { look: 200, stop: 225 },
    maxClippedHigh: { look: 0.05, stop: 0.2 },
    maxClippedLow: { look: 0.2, stop: 0.5 },
  },
} as const;
