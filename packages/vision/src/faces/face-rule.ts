/** What software may say of two faces. `REVIEW`: a person must look. None of them decides. */
export type FaceDecision = 'MATCH' | 'REVIEW' | 'NO_MATCH';

/** Limits on both networks' figures; all of them are kept with a result, to judge it again. */
export type FaceRule = {
  readonly name: string;
  readonly version: number;
  /** `MATCH` from this cosine on … */
  readonly matchCosine: number;
  /** … if the distance is at most this. */
  readonly matchDistance: number;
  /** `NO_MATCH` below this cosine … */
  readonly noMatchCosine: number;
  /** … if the distance is above this. */
  readonly noMatchDistance: number;
};

/**
 * Read off a small gallery that it was then measured on (docs/vision.md), so provisional. A new fit
 * is a new version; results keep the limits that they were decided by. Version 1 took a distance up
 * to 0.55 for a match, and one pair of strangers passed at 0.5416.
 */
export const FACE_RULE: FaceRule = {
  name: 'faces-1-to-1',
  version: 2,
  matchCosine: 0.6,
  matchDistance: 0.52,
  noMatchCosine: 0.5,
  noMatchDistance: 0.6,
};

/** Both networks must agree on a match, and both on none. */
export function decideFaces(
  { cosine, distance }: { readonly cosine: number; readonly distance: number },
  rule: FaceRule = FACE_RULE,
): FaceDecision {
  if (cosine >= rule.matchCosine && distance <= rule.matchDistance) return 'MATCH';
  if (cosine < rule.noMatchCosine && distance > rule.noMatchDistance) return 'NO_MATCH';
  return 'REVIEW';
}
