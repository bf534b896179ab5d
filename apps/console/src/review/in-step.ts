/** Further apart than this, the follower jumps; it could not catch up unnoticed. */
const JUMP_FROM_S = 0.35;
/** Closer than this counts as in step. Lips and voice part at about 80 ms. */
const IN_STEP_S = 0.02;
/** The most by which the follower hurries or dawdles. */
const MAX_CHANGE = 0.15;

export type Correction =
  { readonly kind: 'JUMP' } | { readonly kind: 'RATE'; readonly factor: number };

/** How the follower gets in step again; `driftS` is how far it is ahead. */
export function correct(driftS: number): Correction {
  if (Math.abs(driftS) > JUMP_FROM_S) return { kind: 'JUMP' };
  if (Math.abs(driftS) < IN_STEP_S) return { kind: 'RATE', factor: 1 };
  const change = Math.min(MAX_CHANGE, Math.abs(driftS) * 2) * Math.sign(driftS);
  return { kind: 'RATE', factor: 1 - change };
}
