import type { Picture } from '../quality/picture.ts';
import { roundAll } from '../quality/level-of.ts';
import { correlationOf, thumbnailOf, type Thumbnail } from '../quality/thumbnail.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

const WIDTH_PX = 48;
const MOST_SHIFT = 4;

/**
 * The still in full resolution against the frame of the stream at that moment, laid over each other
 * where they fit best: who moves in between is not taken for another picture.
 */
export function stillAgainstStream(still: Picture, frame: Picture): Signal {
  const { sameFrom, differsBelow } = INJECTION_RULE.still;
  const a = thumbnailOf(still, WIDTH_PX);
  const b = thumbnailOf(frame, WIDTH_PX);
  const likeness = bestFit(a, b);
  const values = roundAll({ likeness });
  const base = { name: 'STILL_AGAINST_STREAM', version: INJECTION_RULE.version, values } as const;
  if (likeness >= sameFrom) return { ...base, verdict: 'CLEAR', finding: null };
  if (likeness >= differsBelow) return { ...base, verdict: 'CANT_TELL', finding: null };
  const finding = { code: 'STILL_DIFFERS', level: 'STOP', values } as const;
  return { ...base, verdict: 'ODD', finding };
}

/** The highest correlation of both over all shifts of a twelfth of the picture each way. */
function bestFit(a: Thumbnail, b: Thumbnail): number {
  let best = -1;
  for (let down = -MOST_SHIFT; down <= MOST_SHIFT; down++)
    for (let right = -MOST_SHIFT; right <= MOST_SHIFT; right++)
      best = Math.max(best, correlationAt(a, b, right, down));
  return best;
}

function correlationAt(a: Thumbnail, b: Thumbnail, right: number, down: number): number {
  const heightPx = Math.min(a.heightPx, b.heightPx);
  const fromA: number[] = [];
  const fromB: number[] = [];
  for (let y = Math.max(0, -down); y < Math.min(heightPx, heightPx - down); y++) {
    const atA = y * a.widthPx;
    const atB = (y + down) * b.widthPx + right;
    for (let x = Math.max(0, -right); x < Math.min(a.widthPx, a.widthPx - right); x++) {
      fromA.push(a.data[atA + x]!);
      fromB.push(b.data[atB + x]!);
    }
  }
  return correlationOf(fromA, fromB);
}
