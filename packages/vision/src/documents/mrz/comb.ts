import type { Strip } from './strip.ts';

/**
 * Where the gaps between the signs of a row are: gap `k` at `start + pitch * k + bend * k²`. The
 * bend is what perspective does to a straight row.
 */
export type Comb = { readonly start: number; readonly pitch: number; readonly bend: number };

const LEAST_INK = 0.08;
/** How much of its pitch a sign of OCR-B leaves free at both ends of a row. */
const FREE_ENDS = 0.36;

/** The comb whose teeth meet least ink, for a row of so many signs. */
export function combOf({ columns }: Strip, count: number): Comb {
  const cost = costOf(columns, count);
  const [first, last] = inkedReach(columns);
  const pitch = (last - first) / (count - FREE_ENDS);
  let best = { start: first, pitch, bend: 0 };
  let least = Infinity;
  const attempt = (comb: Comb): void => {
    const here = cost(comb);
    if (here >= least) return;
    least = here;
    best = comb;
  };
  for (let stretch = -0.045; stretch <= 0.0451; stretch += 0.005)
    for (let shift = -0.5; shift <= 0.35; shift += 0.06)
      for (let bent = -2; bent <= 2; bent++) {
        const wide = pitch * (1 + stretch);
        const bend = bent * 0.0006 * wide;
        const start = first - wide * (FREE_ENDS / 2) + shift * wide * 0.6;
        attempt({ start, pitch: wide - bend * count, bend });
      }
  for (const step of [0.02, 0.008, 0.003]) refine(best, step, attempt);
  return best;
}

/** By how many pitches the ends of a comb may be wrong where other ink lies beside the row. */
const OFF_LEFT = [0, -1, 1] as const;
const OFF_RIGHT = [0, -1, 1, -2, -3] as const;

/** Combs that begin or end whole signs beside this one, each where its teeth then meet least ink. */
export function combsBeside({ columns }: Strip, count: number, comb: Comb): readonly Comb[] {
  const cost = costOf(columns, count, 0);
  const even = comb.pitch + comb.bend * count;
  return OFF_LEFT.flatMap((left) =>
    OFF_RIGHT.filter((right) => left !== 0 || right !== 0).map((right) => {
      const start = comb.start + left * even;
      let best: Comb = { start, pitch: even * (1 + (right - left) / count), bend: 0 };
      let least = cost(best);
      const attempt = (tried: Comb): void => {
        const here = cost(tried);
        if (here >= least) return;
        least = here;
        best = tried;
      };
      for (const step of [0.05, 0.02, 0.008]) refine(best, step, attempt);
      return best;
    }),
  );
}

function refine({ start, pitch, bend }: Comb, step: number, attempt: (comb: Comb) => void): void {
  for (let i = -3; i <= 3; i++)
    for (let j = -3; j <= 3; j++)
      for (let k = -2; k <= 2; k++)
        attempt({
          start: start + i * step * pitch * 3,
          pitch: pitch + j * step * pitch * 0.25,
          bend: bend + k * step * 0.01 * pitch,
        });
}

/** Ink on the teeth, and ink that is left outside the comb. */
function costOf(columns: Float32Array, count: number, ofOutside = 4): (comb: Comb) => number {
  const width = columns.length;
  const sums = new Float32Array(width + 1);
  columns.forEach((ink, at) => (sums[at + 1] = sums[at]! + ink));
  const clamp = (x: number): number => Math.max(0, Math.min(width, Math.floor(x)));
  const inkAt = (x: number): number => {
    const u = Math.max(0, Math.min(width - 1.01, x));
    const left = Math.floor(u);
    return columns[left]! * (1 - (u - left)) + columns[left + 1]! * (u - left);
  };
  return ({ start, pitch, bend }) => {
    let met = 0;
    for (let k = 0; k <= count; k++) {
      const x = start + pitch * k + bend * k * k;
      met += Math.min(0.6, inkAt(x - pitch * 0.05) + inkAt(x + pitch * 0.05) + inkAt(x)) / 3;
    }
    const end = start + pitch * count + bend * count * count;
    const outside = sums[clamp(start)]! + sums[width]! - sums[clamp(end)]!;
    return met / (count + 1) + (outside / pitch) * (ofOutside / count);
  };
}

/** The first and the last column with ink that does not stand alone. */
function inkedReach(columns: Float32Array): readonly [number, number] {
  const stands = (at: number, step: 1 | -1): boolean => {
    let inked = 0;
    for (let k = 0; k < 4; k++) if ((columns[at + step * k] ?? 0) > LEAST_INK) inked++;
    return inked >= 3;
  };
  let first = 0;
  let last = columns.length - 1;
  while (first < columns.length - 4 && !stands(first, 1)) first++;
  while (last > 4 && !stands(last, -1)) last--;
  return [first, last];
}
