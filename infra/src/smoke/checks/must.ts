/** Fails with words where something does not hold. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(`Not as it must be: ${otherwise}.`);
}
