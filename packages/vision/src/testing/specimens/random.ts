/** Numbers by lot that come again from the same seed (xorshift32). */
export type Lots = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** From 0 to below `count`, whole. */
  readonly below: (count: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly pick: <One>(of: readonly One[]) => One;
};

/** @param seed any whole number but 0 */
export function drawLots(seed: number): Lots {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    pick: (of) => {
      const one = of[below(of.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
  };
}
