import { digest } from '../journal/chain.ts';

/** What a session's draws come from: 32 random bytes (hex), and the digest that was written down before. */
export type Draw = { readonly seed: string; readonly commitment: string };

/** What is journalled of a seed before the session, so that nobody can choose another one later. */
export const commitTo = (seed: string): string => digest({ seed });

const LOT_HEX = 12;
const LOTS = 2 ** (LOT_HEX * 4);

/**
 * A whole number below `below`, each as likely as the other. It follows from seed and label alone, so
 * whoever has the seed draws the same: the first 48 bits of SHA-256 over the canonical JSON of
 * `{counter, label, seed}`, with the counter going up while the number lies in the uneven rest.
 */
export function drawLot(seed: string, label: string, below: number): number {
  if (!Number.isInteger(below) || below < 1) throw new Error('There is nothing to draw from');
  const even = LOTS - (LOTS % below);
  for (let counter = 0; ; counter += 1) {
    const lot = Number.parseInt(digest({ seed, label, counter }).slice(0, LOT_HEX), 16);
    if (lot < even) return lot % below;
  }
}

/** The members in an order drawn by lot (Fisher and Yates, from the end). */
export function shuffle<Member>(
  seed: string,
  label: string,
  members: readonly Member[],
): readonly Member[] {
  const order = [...members];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = drawLot(seed, `${label}/${last}`, last + 1);
    [order[last], order[drawn]] = [order[drawn] as Member, order[last] as Member];
  }
  return order;
}

/** Some of the members, drawn by lot, in the order in which they were drawn. */
export const drawSome = <Member>(
  seed: string,
  label: string,
  members: readonly Member[],
  count: number,
): readonly Member[] => shuffle(seed, label, members).slice(0, count);

/** Letters and digits that are not mistaken for each other when read aloud. */
const CHARACTERS = 'ACDEFHJKMNPRTUVWXY34679';

/** Characters to be read aloud. */
export const drawCharacters = (seed: string, label: string, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    CHARACTERS.charAt(drawLot(seed, `${label}/${index}`, CHARACTERS.length)),
  ).join('');
