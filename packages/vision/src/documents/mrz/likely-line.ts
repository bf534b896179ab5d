/** A sign, and how sure its reader is of it, 0 to 1. */
export type LikelySign = { readonly sign: string; readonly likely: number };

/** How likely a filler is that only the length of the line asks for. */
const ASKED_FOR = 0.3;
/** A line of another length may be out of place from anywhere on. */
const OUT_OF_PLACE = 0.6;

export const textOf = (line: readonly LikelySign[]): string => line.map((one) => one.sign).join('');

/** How likely each sign of a line is after fillers were put in or taken out to fit its length. */
export function likelyAfter(read: readonly LikelySign[], fitted: string): readonly number[] {
  let same = 0;
  while (same < fitted.length && read[same]?.sign === fitted[same]) same++;
  const share = read.length === fitted.length ? 1 : OUT_OF_PLACE;
  return [...fitted].map((sign, column) => {
    const fromEnd = read[column - fitted.length + read.length];
    const own = column < same ? read[column] : fromEnd;
    return (own && (own.sign === sign || share === 1) ? own.likely : ASKED_FOR) * share;
  });
}
