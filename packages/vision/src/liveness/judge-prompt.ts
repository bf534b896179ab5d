import type { Finding, FindingWord, LivenessPrompt } from '@visavis/domain/analysis/findings';
import { roundAll } from '../quality/level-of.ts';
import { quantileOf } from '../quality/quantile.ts';
import { QUALITY_THRESHOLDS } from '../quality/thresholds.ts';
import { PROMPT_RULE } from './prompt-rule.ts';
import type { SeriesFrame } from './series.ts';

export type PromptVerdict = 'SEEN' | 'NOT_SEEN' | 'CANT_TELL';

export type PromptResult = {
  readonly prompt: LivenessPrompt;
  readonly verdict: PromptVerdict;
  readonly values: Readonly<Record<string, number>>;
  /** Why nothing can be told, where it is known. */
  readonly cause: Extract<FindingWord, 'TOO_FEW_FRAMES' | 'NO_FACE'> | null;
};

type Face = NonNullable<SeriesFrame['face']>;
type Measured = Pick<PromptResult, 'verdict' | 'values'>;

/**
 * What the frames around a prompt show of it.
 * @param openEyes how far this person's open eyes are open, from a frontal snapshot; else it is
 *   taken from the same frames
 */
export function judgePrompt(
  prompt: LivenessPrompt,
  frames: readonly SeriesFrame[],
  openEyes?: number,
): PromptResult {
  const faces = frames.flatMap(({ face }) => (face ? [face] : []));
  const counts = { frames: frames.length, faces: faces.length };
  const cantTell = (cause: PromptResult['cause']): PromptResult => ({
    prompt,
    verdict: 'CANT_TELL',
    values: counts,
    cause,
  });
  if (frames.length < PROMPT_RULE.minFrames) return cantTell('TOO_FEW_FRAMES');
  // A hand may hide the face from most frames.
  const enough = prompt === 'HAND' ? PROMPT_RULE.minSeen : PROMPT_RULE.minFrames;
  if (faces.length < enough) return cantTell('NO_FACE');
  // Where no frame shows the face from the front, nothing is known of what came before it.
  if (prompt === 'HAND' && frames.every(({ likeness }) => likeness === null))
    return cantTell('NO_FACE');
  const { verdict, values } = measure(prompt, frames, faces, openEyes);
  return { prompt, verdict, values: roundAll({ ...counts, ...values }), cause: null };
}

function measure(
  prompt: LivenessPrompt,
  frames: readonly SeriesFrame[],
  faces: readonly Face[],
  openEyes: number | undefined,
): Measured {
  switch (prompt) {
    case 'TURN':
      return judgeEitherTurn(faces);
    case 'TURN_LEFT':
      return judgeTurn(faces, 1);
    case 'TURN_RIGHT':
      return judgeTurn(faces, -1);
    case 'EYES_CLOSED':
      return judgeEyes(faces, openEyes);
    case 'HAND':
      return judgeHand(frames);
  }
}

/** The farthest turns to the wanted side; the same person must have been frontal too. */
function judgeTurn(faces: readonly Face[], side: 1 | -1): Measured {
  const turns = faces.map(({ turn }) => turn * side);
  const farthest = turns.toSorted((a, b) => b - a)[PROMPT_RULE.minSeen - 1] ?? 0;
  const frontal = Math.min(...turns.map(Math.abs));
  const { seenFrom, notSeenBelow } = PROMPT_RULE.turn;
  const values = { farthest, frontal };
  if (farthest >= seenFrom && frontal < notSeenBelow) return { verdict: 'SEEN', values };
  return { verdict: farthest < notSeenBelow ? 'NOT_SEEN' : 'CANT_TELL', values };
}

/** The customer chose the side: the farther one counts. */
function judgeEitherTurn(faces: readonly Face[]): Measured {
  const [left, right] = [judgeTurn(faces, 1), judgeTurn(faces, -1)];
  return left.values['farthest']! >= right.values['farthest']! ? left : right;
}

function judgeEyes(faces: readonly Face[], openEyes: number | undefined): Measured {
  const frontal = faces.filter(
    ({ turn }) => Math.abs(turn) < QUALITY_THRESHOLDS.face.maxFrontalTurn,
  );
  const openings = frontal.map(({ eyes }) => (eyes.right + eyes.left) / 2);
  const open = openEyes ?? quantileOf(openings, 0.9);
  if (!open || openings.length < PROMPT_RULE.minFrames)
    return { verdict: 'CANT_TELL', values: { frontal: frontal.length } };
  // Two frames after one another: the lowest that was held, and not a slip of the mesh.
  const held = openings.slice(1).map((opening, at) => Math.max(opening, openings[at]!));
  const ratio = Math.min(...held) / open;
  const { closedBelow, openFrom } = PROMPT_RULE.eyes;
  const values = { ratio, open };
  if (ratio < closedBelow) return { verdict: 'SEEN', values };
  return { verdict: ratio >= openFrom ? 'NOT_SEEN' : 'CANT_TELL', values };
}

/** Something before the face, between two frames in which it was free and in its place. */
function judgeHand(frames: readonly SeriesFrame[]): Measured {
  const { coveredBelow, freeFrom } = PROMPT_RULE.hand;
  const isFree = ({ face, likeness }: SeriesFrame): boolean =>
    face !== null && (likeness ?? 0) >= freeFrom && !face.covered.mouth && !face.covered.eyes;
  const first = frames.findIndex(isFree);
  const last = frames.findLastIndex(isFree);
  const between = first < 0 ? [] : frames.slice(first + 1, last);
  const covered = between.filter(
    ({ face, likeness }) =>
      (likeness ?? 1) < coveredBelow &&
      (!face || Math.abs(face.turn) < QUALITY_THRESHOLDS.face.maxFrontalTurn),
  ).length;
  const lowest = Math.min(1, ...frames.map(({ likeness }) => likeness ?? 1));
  const values = { covered, lowest };
  if (covered >= PROMPT_RULE.minSeen) return { verdict: 'SEEN', values };
  return { verdict: lowest >= freeFrom ? 'NOT_SEEN' : 'CANT_TELL', values };
}

const CODES = {
  SEEN: { code: 'PROMPT_SEEN', level: 'GOOD' },
  NOT_SEEN: { code: 'PROMPT_NOT_SEEN', level: 'STOP' },
  CANT_TELL: { code: 'PROMPT_CANT_TELL', level: 'LOOK' },
} as const;

/** The result as a finding. */
export const describePrompt = ({ prompt, verdict, values, cause }: PromptResult): Finding => ({
  ...CODES[verdict],
  values: { prompt, ...values, ...(cause ? { cause } : {}) },
});
