import type { Finding, FindingCode } from '@visavis/domain/analysis/findings';

/**
 * What the customer can do something about, the worst first: of several things only the first is
 * said. A face that is missing is a matter before one that is dark.
 */
export const HINTS = [
  'FACE_MISSING',
  'DOCUMENT_MISSING',
  'FACE_SEVERAL',
  'FACE_DARK',
  'DOCUMENT_DARK',
  'FACE_BRIGHT',
  'DOCUMENT_BRIGHT',
  'DOCUMENT_CUT_OFF',
  'FACE_FAR',
  'DOCUMENT_FAR',
  'FACE_EYES_COVERED',
  'FACE_MOUTH_COVERED',
  'DOCUMENT_GLARE',
  'FACE_BLURRED',
  'DOCUMENT_BLURRED',
] as const satisfies readonly FindingCode[];
export type Hint = (typeof HINTS)[number];

/** How long something must be wrong, or right again, before the words change. */
export const HYSTERESIS_MS = 500;

/** What is shown, and since when each thing is as it is. */
export type Guidance = {
  readonly hint: Hint | null;
  /** All was well for half a second, and nothing has been said since. */
  readonly isRight: boolean;
  readonly changedAtMs: number;
  /** Things that were wrong last time, and since when. */
  readonly wrongSinceMs: Readonly<Partial<Record<Hint, number>>>;
  /** Since when nothing is wrong. */
  readonly rightSinceMs: number | null;
  /** The last time at which what is shown was wrong. */
  readonly lastWrongMs: number;
};

export const NO_GUIDANCE: Guidance = {
  hint: null,
  isRight: false,
  changedAtMs: -Infinity,
  wrongSinceMs: {},
  rightSinceMs: null,
  lastWrongMs: -Infinity,
};

/**
 * Takes the findings of one more picture. The hint changes to the worst thing that has been wrong
 * for half a second, goes when it has been right for half a second, and never changes twice within
 * that time: words that flicker help nobody.
 */
export function nextGuidance(
  before: Guidance,
  findings: readonly Pick<Finding, 'code' | 'level'>[],
  atMs: number,
): Guidance {
  const seen = see(before, findings, atMs);
  const hint = hintOf(before, seen, atMs);
  const isRight =
    hint === null &&
    (before.isRight || (seen.rightSinceMs !== null && atMs - seen.rightSinceMs >= HYSTERESIS_MS));
  const hasChanged = hint !== before.hint;
  return {
    ...seen,
    hint,
    isRight,
    changedAtMs: hasChanged ? atMs : before.changedAtMs,
    lastWrongMs: hasChanged ? atMs : seen.lastWrongMs,
  };
}

type Seen = Pick<Guidance, 'wrongSinceMs' | 'rightSinceMs' | 'lastWrongMs'>;

/** Since when each thing is wrong, with this picture. */
function see(
  before: Guidance,
  findings: readonly Pick<Finding, 'code' | 'level'>[],
  atMs: number,
): Seen {
  const wrong = findings.filter(({ level }) => level !== 'GOOD').map(({ code }) => code);
  const wrongSinceMs: Partial<Record<Hint, number>> = {};
  for (const hint of HINTS)
    if (wrong.includes(hint)) wrongSinceMs[hint] = before.wrongSinceMs[hint] ?? atMs;
  const isStill = before.hint !== null && wrongSinceMs[before.hint] !== undefined;
  return {
    wrongSinceMs,
    rightSinceMs: Object.keys(wrongSinceMs).length > 0 ? null : (before.rightSinceMs ?? atMs),
    lastWrongMs: isStill ? atMs : before.lastWrongMs,
  };
}

function hintOf(before: Guidance, { wrongSinceMs, lastWrongMs }: Seen, atMs: number): Hint | null {
  if (atMs - before.changedAtMs < HYSTERESIS_MS) return before.hint;
  const stays = before.hint !== null && atMs - lastWrongMs < HYSTERESIS_MS;
  const isDue = (hint: Hint): boolean =>
    (hint === before.hint && stays) || atMs - (wrongSinceMs[hint] ?? atMs) >= HYSTERESIS_MS;
  return HINTS.find(isDue) ?? null;
}
