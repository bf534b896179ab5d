import { plusMs, type Instant } from '@visavis/domain/ids';
import type { MissingTime } from '@visavis/domain/session/completeness';
import { SPEAKERS, type Gap, type Speaker } from '@visavis/domain/session/session';
import {
  gapsOfBroken,
  gapsOfEnded,
  gapsSoFar,
  stateOf,
  TRACKS,
  type StretchState,
} from '../recording/stretch-state.ts';
import {
  isSameVisit,
  listStretches,
  readBeginning,
  readNotes,
  type StretchBeginning,
} from './stretches.ts';

type Stretch = Pick<StretchBeginning, 'visit'> & {
  readonly startedAtMs: number;
  readonly startedAt: Instant;
} & StretchState;

/**
 * Everything that is missing of a session that is still being recorded, as far as the notes on the
 * disk go: within each stretch, and from one to the next.
 */
export async function readMissingTimes(folder: string): Promise<readonly MissingTime[]> {
  const stretches: Stretch[] = [];
  for (const stretch of await listStretches(folder)) {
    const { startedAt, visit } = await readBeginning(folder, stretch);
    const startedAtMs = Date.parse(startedAt);
    stretches.push({ startedAt, startedAtMs, visit, ...(await readNotes(folder, stretch)) });
  }
  return SPEAKERS.flatMap((participant) =>
    stretches.flatMap((stretch, index) => {
      const next = stretches
        .slice(index + 1)
        .find((later) => later.sides.has(participant) && isSameVisit(later, stretch));
      return gapsOf(stretch, participant, next).map(({ track, fromMs, toMs, cause }) => ({
        ...{ participant, track, cause },
        from: plusMs(stretch.startedAt, fromMs),
        to: plusMs(stretch.startedAt, toMs),
      }));
    }),
  );
}

function gapsOf(stretch: Stretch, participant: Speaker, next: Stretch | undefined): readonly Gap[] {
  const side = stretch.sides.get(participant);
  if (!side) return [];
  if (!next) return [...gapsSoFar(side.video), ...gapsSoFar(side.audio)];
  const untilMs = next.startedAtMs - stretch.startedAtMs;
  const ended = stretch.ended?.find((file) => file.participant === participant);
  if (ended) return stretch.visit ? ended.gaps : gapsOfEnded(ended, side, untilMs);
  return TRACKS.flatMap((track) => {
    const state = stateOf(side, track);
    const endMs = state?.endMs ?? null;
    return gapsOfBroken(state, { track, notedAtMs: stretch.atMs, endMs, untilMs });
  });
}
