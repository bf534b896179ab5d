import type { ReadSign } from '../print/read-text.ts';
import type { LikelySign } from './likely-line.ts';

/** How likely a filler is that was put where nothing was seen. */
const UNSEEN = 0.3;

/** Print of fixed pitch put together again: a gap two signs wide held a filler that was not seen. */
export function onPitchGrid(signs: readonly ReadSign[]): readonly LikelySign[] | undefined {
  const [first] = signs;
  if (!first || signs.length < 8) return undefined;
  const pitch = pitchOf(signs);
  const line: LikelySign[] = [first];
  let x = first.x;
  for (const sign of signs.slice(1)) {
    const steps = (sign.x - x) / pitch;
    const last = line.at(-1);
    if (steps < 0.55) {
      // Two signs in one place: the surer one stays.
      const isSurer = sign.likely > (last?.likely ?? 0) && sign.sign !== '<';
      if (isSurer) line.splice(-1, 1, sign);
      continue;
    }
    for (let gap = 1; gap < Math.round(steps); gap++) line.push({ sign: '<', likely: UNSEEN });
    line.push(sign);
    x = sign.x;
  }
  return line;
}

/** The usual way from a sign to the next: the mean of those near the median. */
function pitchOf(signs: readonly ReadSign[]): number {
  const ways = signs.slice(1).map((sign, at) => sign.x - signs[at]!.x);
  const sorted = [...ways].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 1;
  const near = ways.filter((way) => way > median * 0.7 && way < median * 1.35);
  return near.reduce((sum, way) => sum + way, 0) / Math.max(1, near.length) || median;
}
