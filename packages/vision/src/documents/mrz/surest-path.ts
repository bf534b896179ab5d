type Beside = { readonly right: number; readonly down: number };

/** What a whole pitch beside the comb's place costs, at each end and in the middle of a row. */
const COST = 3;
/** A sign that can't be read says no more than this about where it stands. */
const LEAST = 0.02;

/**
 * Of several places for each sign of a row those that together are surest. Print is stiff: how far
 * signs are beside the comb's places bends evenly from the left end over the middle to the right.
 * `likely` is by place and column, the places are all pairs of `rights` and `downs`, the latter
 * changing faster; the path names a place for each column.
 */
export function surestPath(
  likely: readonly (readonly number[])[],
  rights: readonly number[],
  downs: readonly number[],
): readonly number[] {
  const worth = likely.map((line) => line.map((one) => Math.log(Math.max(LEAST, one))));
  const columns = worth[0]?.length ?? 0;
  const falls = pairsOf(downs).map(([left, right]) => ({
    cost: cost(left, right),
    at: alongRow(columns, (share) => nearest(downs, left + (right - left) * share)),
  }));
  let best: { path: readonly number[]; sum: number } = { path: [], sum: -Infinity };
  for (const [left, right] of pairsOf(rights))
    for (const middle of rights) {
      const bend = bentOver(left, middle, right);
      const across = alongRow(columns, (share) => nearest(rights, bend(share)));
      for (const fall of falls) {
        const path = across.map((at, column) => at * downs.length + fall.at[column]!);
        let sum = -cost(left, middle, right) - fall.cost;
        for (let column = 0; column < columns; column++) sum += worth[path[column]!]![column]!;
        if (sum > best.sum) best = { path, sum };
      }
    }
  return best.path;
}

/** All places: where a path's numbers point. */
export const placesOf = (rights: readonly number[], downs: readonly number[]): readonly Beside[] =>
  rights.flatMap((right) => downs.map((down) => ({ right, down })));

const cost = (...beside: readonly number[]): number =>
  beside.reduce((sum, one) => sum + COST * Math.abs(one), 0);

const pairsOf = (values: readonly number[]): readonly (readonly [number, number])[] =>
  values.flatMap((a) => values.map((b) => [a, b] as const));

const alongRow = (columns: number, at: (share: number) => number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => at(columns > 1 ? column / (columns - 1) : 0));

/** The parabola through both ends and the middle. */
function bentOver(left: number, middle: number, right: number): (share: number) => number {
  const sag = 4 * middle - 2 * (left + right);
  return (share) => left + (right - left) * share + sag * share * (1 - share);
}

function nearest(values: readonly number[], wanted: number): number {
  let best = 0;
  values.forEach((value, at) => {
    if (Math.abs(value - wanted) < Math.abs(values[best]! - wanted)) best = at;
  });
  return best;
}
