import { roundAll } from '../quality/level-of.ts';
import { meanDifference, type Thumbnail } from '../quality/thumbnail.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

export type TimedThumbnail = { readonly atMs: number; readonly thumbnail: Thumbnail };

/**
 * Whether a stretch of the stream is shown again: the same pictures in the same order, with movement
 * among them. A recording that is played in a loop does that, and people don't.
 */
export function repeatedFrames(frames: readonly TimedThumbnail[]): Signal {
  const { minFrames, look, stop } = INJECTION_RULE.repeats;
  const { length, gapMs } = longestRepeat(frames);
  const values = roundAll({ frames: frames.length, longest: length, gapMs });
  const base = { name: 'REPEATED_FRAMES', version: INJECTION_RULE.version, values } as const;
  if (frames.length < minFrames) return { ...base, verdict: 'CANT_TELL', finding: null };
  if (length < look) return { ...base, verdict: 'CLEAR', finding: null };
  const level = length >= stop ? 'STOP' : 'LOOK';
  return { ...base, verdict: 'ODD', finding: { code: 'FRAMES_REPEATED', level, values } };
}

/** The longest run, with movement in it, of frames that equal those a fixed number before. */
function longestRepeat(frames: readonly TimedThumbnail[]) {
  let best = { length: 0, gapMs: 0 };
  for (let lag = 1; lag < frames.length; lag++) {
    let run = { length: 0, movement: 0 };
    for (let at = lag; at < frames.length; at++) {
      run = isSame(frames, at, lag) ? goOn(frames, at, run) : { length: 0, movement: 0 };
      if (run.length > best.length && run.movement >= INJECTION_RULE.repeats.minMovement)
        best = { length: run.length, gapMs: frames[at]!.atMs - frames[at - lag]!.atMs };
    }
  }
  return best;
}

function isSame(frames: readonly TimedThumbnail[], at: number, lag: number): boolean {
  const { minGapMs, samePicture } = INJECTION_RULE.repeats;
  const now = frames[at]!;
  const then = frames[at - lag]!;
  return (
    now.atMs - then.atMs >= minGapMs && meanDifference(now.thumbnail, then.thumbnail) < samePicture
  );
}

/** A person who sits still repeats too: how far the run's pictures differ from its first is kept. */
function goOn(
  frames: readonly TimedThumbnail[],
  at: number,
  { length, movement }: { readonly length: number; readonly movement: number },
) {
  const first = frames[at - length]!.thumbnail;
  const moved = meanDifference(first, frames[at]!.thumbnail);
  return { length: length + 1, movement: Math.max(movement, moved) };
}
