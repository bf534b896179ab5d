/** Marks closer than this to the present count as reached. */
const HERE_MS = 250;

/** The next mark before or after a place of the time line. */
export function neighbourMark<Mark extends { readonly atMs: number }>(
  marks: readonly Mark[],
  positionMs: number,
  by: 1 | -1,
): Mark | undefined {
  return by === 1
    ? marks.find(({ atMs }) => atMs > positionMs + HERE_MS)
    : marks.findLast(({ atMs }) => atMs < positionMs - HERE_MS);
}
