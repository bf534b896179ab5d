/**
 * When a prompt counts as seen: data with a version. Turns were held against another network on 31
 * photographs, lids are drawn ones, hands were painted; none of it was measured on real video.
 */
export const PROMPT_RULE = {
  name: 'liveness-prompts',
  version: 1,
  /** With fewer frames, or fewer that show a face, nothing can be told. */
  minFrames: 5,
  /** How many frames must show it: one alone may be a slip of the mesh. */
  minSeen: 2,
  turn: { seenFrom: 0.8, notSeenBelow: 0.35 },
  /** Opening of the eyes as a share of the same person's open eyes. */
  eyes: { closedBelow: 0.7, openFrom: 0.85 },
  /** Likeness of the face's place to the face before. */
  hand: { coveredBelow: 0.6, freeFrom: 0.85 },
} as const;
