/**
 * Puts marks that would overlap below each other: each gets the first lane in which the mark before
 * it is at least `apartMs` away. `marks` are in the order of time.
 */
export function lanesOf(
  marks: readonly { readonly atMs: number }[],
  apartMs: number,
): { readonly lanes: readonly number[]; readonly count: number } {
  const ends: number[] = [];
  const lanes = marks.map(({ atMs }) => {
    const free = ends.findIndex((end) => atMs - end >= apartMs);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = atMs;
    return lane;
  });
  return { lanes, count: Math.max(1, ends.length) };
}
