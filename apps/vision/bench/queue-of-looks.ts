import { drawLots, type Lots } from '@visavis/vision/testing/specimens/random';

const SEED = 20_261_124;

/** The value below which so great a share lies, in whole numbers. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
}

/** What a look takes of the processor: until its first answer, and from then on. */
export type LookCost = { readonly firstMs: number; readonly restMs: number };

export type Pace = {
  readonly sessions: number;
  readonly least: number;
  readonly most: number;
  readonly forMs: number;
};

/** How long first answers and whole ones took, and how much of the core was asked for. */
export type Answers = {
  readonly firstsMs: readonly number[];
  readonly wholesMs: readonly number[];
  readonly askedPercent: number;
};

/**
 * How long answers take where one core does nothing else, reckoned from what each look was measured to
 * take of the processor. Above 100 % of the core whole answers come later and later.
 */
export function answersOfQueue(costs: readonly LookCost[], pace: Pace): Answers {
  const lots = drawLots(SEED);
  const looks = listArrivals(lots, pace).map((at) => {
    const { firstMs, restMs } = costs[lots.below(costs.length)] ?? { firstMs: 0, restMs: 0 };
    return { at, firstMs, restMs };
  });
  const { firstAt, wholeAt } = shareCore(looks);
  const busyMs = looks.reduce((sum, { firstMs, restMs }) => sum + firstMs + restMs, 0);
  return {
    firstsMs: looks.map(({ at }, index) => (firstAt[index] ?? 0) - at),
    wholesMs: looks.map(({ at }, index) => (wholeAt[index] ?? 0) - at),
    askedPercent: Math.round((busyMs / pace.forMs) * 100),
  };
}

function listArrivals(lots: Lots, { sessions, least, most, forMs }: Pace): readonly number[] {
  return Array.from({ length: sessions }, () => {
    const own: number[] = [];
    for (let at = lots.between(0, most); at < forMs;)
      at = own[own.push(at) - 1]! + lots.between(least, most);
    return own;
  })
    .flat()
    .sort((a, b) => a - b);
}

type Work = { readonly look: number; leftMs: number };

/**
 * Two threads on one core, one for first answers and one for the rest: each takes what comes in its
 * order, and while both are at work each has half of the core.
 */
export function shareCore(looks: readonly (LookCost & { readonly at: number })[]): {
  readonly firstAt: readonly number[];
  readonly wholeAt: readonly number[];
} {
  const [firstAt, wholeAt]: [number[], number[]] = [[], []];
  const [firsts, rests]: [Work[], Work[]] = [[], []];
  let [now, come] = [0, 0];
  for (;;) {
    const busy = [firsts[0], rests[0]].filter((work) => work !== undefined);
    const next = looks[come];
    if (busy.length === 0 && !next) return { firstAt, wholeAt };
    const endsAt = busy.map(({ leftMs }) => now + busy.length * leftMs);
    const until = Math.min(next?.at ?? Infinity, ...endsAt);
    for (const work of busy) work.leftMs -= (until - now) / busy.length;
    now = until;
    if (next && until === next.at) firsts.push({ look: come++, leftMs: next.firstMs });
    for (const { look } of takeDone(firsts)) {
      firstAt[look] = now;
      rests.push({ look, leftMs: looks[look]?.restMs ?? 0 });
    }
    for (const { look } of takeDone(rests)) wholeAt[look] = now;
  }
}

const NOTHING_MS = 1e-6;

/** The work that stands first, where it is done. */
const takeDone = (queue: Work[]): readonly Work[] =>
  (queue[0]?.leftMs ?? Infinity) <= NOTHING_MS ? queue.splice(0, 1) : [];
