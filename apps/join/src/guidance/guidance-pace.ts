/** Not more often than eight times a second. */
const LOOK_EVERY_MS = 120;
/** A hint that comes later is about what the customer did before. */
const TOO_LATE_MS = 1500;
/** So many looks in a row, and it will not get better. */
const LATE_LOOKS = 3;

/**
 * How long to rest before the next look, so that looking takes no more than `share` (0 to 1) of a
 * processor's time. `tooksMs` are all looks so far; the first one fetched the networks too, and says
 * nothing of how fast the next ones are.
 */
export function restAfter(tooksMs: readonly number[], share: number): number {
  const took = tooksMs.at(-1) ?? 0;
  const paid = tooksMs.length < 2 ? 0 : took * (1 / share - 1);
  return Math.max(LOOK_EVERY_MS - took, paid, 0);
}

/** Whether this device looks so slowly that its hints are of no use, and only cost it power. */
export const isTooSlow = (tooksMs: readonly number[]): boolean => {
  const last = tooksMs.slice(1).slice(-LATE_LOOKS);
  return last.length === LATE_LOOKS && last.every((tookMs) => tookMs > TOO_LATE_MS);
};
