/** One member of a list that is new, or another object than before. */
export type ListChange<Member> = {
  readonly was: Member | undefined;
  readonly is: Member;
  readonly position: number;
};

/**
 * What changed in a list whose members are never removed or moved.
 * @throws Error where the list became shorter, which no rule does
 */
export function listGrown<Member>(
  before: readonly Member[] = [],
  after: readonly Member[],
): readonly ListChange<Member>[] {
  if (after.length < before.length) throw new Error('A list of a case that only grows was cut');
  return after
    .map((is, position) => ({ was: before[position], is, position }))
    .filter(({ was, is }) => was !== is);
}

/** Writes a list of values: keeps the rows up to the first difference, and writes the rest afresh. */
export async function replaceTail<Member>(
  before: readonly Member[] = [],
  after: readonly Member[],
  rows: {
    remove(from: number): PromiseLike<unknown>;
    insert(members: readonly Member[], from: number): PromiseLike<unknown>;
  },
): Promise<void> {
  const shared = before.findIndex((member, index) => member !== after[index]);
  const from = shared === -1 ? before.length : shared;
  if (from < before.length) await rows.remove(from);
  if (from < after.length) await rows.insert(after.slice(from), from);
}
