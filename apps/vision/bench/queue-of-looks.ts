import { drawLots } from '@visavis/vision/testing/specimens/random';

const SEED = 20_261_124;

/** The value below which so great a share lies, in whole numbers. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
}

/**
 * How long answers take where one core does nothing but look, in the order in which snapshots come:
 * reckoned from what each look was measured to take of the processor; and how much of the core is
 * asked for: above 100 % answers come later and later.
 */
export function answersOfQueue(
  costsMs: readonly number[],
  pace: {
    readonly sessions: number;
    readonly least: number;
    readonly most: number;
    readonly forMs: number;
  },
): { readonly answersMs: readonly number[]; readonly askedPercent: number } {
  const lots = drawLots(SEED);
  const arrivals = Array.from({ length: pace.sessions }, () => {
    const own: number[] = [];
    for (let at = lots.between(0, pace.most); at < pace.forMs;)
      at = own[own.push(at) - 1]! + lots.between(pace.least, pace.most);
    return own;
  })
    .flat()
    .sort((a, b) => a - b);
  let [freeAt, busyMs] = [0, 0];
  const answersMs = arrivals.map((at) => {
    const costMs = costsMs[lots.below(costsMs.length)] ?? 0;
    busyMs += costMs;
    freeAt = Math.max(freeAt, at) + costMs;
    return freeAt - at;
  });
  return { answersMs, askedPercent: Math.round((busyMs / pace.forMs) * 100) };
}
