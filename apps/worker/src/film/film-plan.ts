import { msBetween, type Instant } from '@visavis/domain/ids';
import { SPEAKERS, type Gap, type Recording, type Speaker } from '@visavis/domain/session/session';
import type { FilmWords } from './film-words.ts';

/** From and to, in ms of the film. */
export type Span = readonly [fromMs: number, toMs: number];

/** A recording at its place in the film. */
export type Shot = {
  readonly recording: Recording;
  readonly side: Speaker;
  readonly atMs: number;
};

/** Words that stand in a side's picture for some time, over it or, where it is missing, instead of it. */
export type Notice = {
  readonly side: Speaker;
  readonly words: string;
  readonly isInstead: boolean;
  readonly spans: readonly Span[];
};

export type FilmPlan = {
  /** The time of day at the beginning. */
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly shots: readonly Shot[];
  readonly notices: readonly Notice[];
};

/** What is missing for less than this is not worth words. */
const SHORTEST_NOTICE_MS = 500;

/**
 * All stretches of a session as one film by the clock on the wall: time in which nothing was recorded
 * is there too, and says so.
 */
export function planFilm(recordings: readonly Recording[], words: FilmWords): FilmPlan {
  const startedAt = recordings.map((recording) => recording.startedAt).sort()[0];
  if (startedAt === undefined) throw new Error('A session without recordings has no film');
  const shots = recordings.map((recording) => ({
    recording,
    side: recording.participant,
    atMs: msBetween(startedAt, recording.startedAt),
  }));
  const durationMs = Math.max(...shots.map(endOf));
  return {
    startedAt,
    durationMs,
    shots,
    notices: SPEAKERS.flatMap((side) => {
      const own = shots.filter((shot) => shot.side === side);
      return [
        // That no visitor is there is how it should be.
        notice(side, words.notRecorded, true, side === 'VISITOR' ? [] : between(own, durationMs)),
        ...noticesOf(side, own, 'VIDEO', words),
        ...noticesOf(side, own, 'AUDIO', words),
      ].filter(({ spans }) => spans.length > 0);
    }),
  };
}

const endOf = ({ atMs, recording }: Shot): number => atMs + recording.durationMs;

function noticesOf(
  side: Speaker,
  shots: readonly Shot[],
  track: Gap['track'],
  words: FilmWords,
): readonly Notice[] {
  const what = track === 'VIDEO' ? words.noPicture : words.noSound;
  return Object.entries(words.cause).map(([cause, why]) => {
    const spans = shots.flatMap(({ atMs, recording }) =>
      recording.gaps
        .filter((gap) => gap.track === track && gap.cause === cause)
        .map(({ fromMs, toMs }): Span => [
          atMs + fromMs,
          atMs + Math.min(toMs, recording.durationMs),
        ]),
    );
    return notice(side, `${what}: ${why}`, track === 'VIDEO', spans);
  });
}

const notice = (
  side: Speaker,
  words: string,
  isInstead: boolean,
  spans: readonly Span[],
): Notice => ({
  side,
  words,
  isInstead,
  spans: joined(spans).filter(([fromMs, toMs]) => toMs - fromMs >= SHORTEST_NOTICE_MS),
});

/** The time of the film that no recording of a side covers. */
function between(shots: readonly Shot[], durationMs: number): readonly Span[] {
  const edges = [...shots].sort((a, b) => a.atMs - b.atMs);
  let reachedMs = 0;
  const spans: Span[] = [];
  for (const shot of edges) {
    if (shot.atMs > reachedMs) spans.push([reachedMs, shot.atMs]);
    reachedMs = Math.max(reachedMs, endOf(shot));
  }
  return reachedMs < durationMs ? [...spans, [reachedMs, durationMs]] : spans;
}

/** Spans that are next to each other become one, so that words do not flicker. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const [fromMs, toMs] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && fromMs - last[1] < SHORTEST_NOTICE_MS)
      whole[whole.length - 1] = [last[0], Math.max(last[1], toMs)];
    else whole.push([fromMs, toMs]);
  }
  return whole;
}
