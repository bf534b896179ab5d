import type { useTranslations } from 'use-intl';
import type { ReviewData } from './review-data.ts';

/** Something that the recording does not hold, at its place of the player's time line. */
export type Missing = {
  readonly key: string;
  readonly atMs: number;
  /** The time between two stretches takes no place on the time line. */
  readonly lengthMs: number;
  readonly words: string;
};

type Words = ReturnType<typeof useTranslations<'review'>>;

/** One lost packet of sound is 20 ms, and not nothing. */
const secondsOf = (ms: number): string => (ms / 1000).toFixed(ms < 100 ? 2 : 1);

/** Everything that is missing, in the order of time, in words. */
export function missingOf({ gaps, breaks }: ReviewData, t: Words): readonly Missing[] {
  const ofTracks = gaps.map(({ participant, track, cause, fromMs, toMs }) => ({
    key: `${participant}-${track}-${fromMs}`,
    atMs: fromMs,
    lengthMs: toMs - fromMs,
    words: t('gap', {
      side: t(`side.${participant}`),
      track: t(`track.${track}`),
      cause: t(`cause.${cause}`),
      seconds: secondsOf(toMs - fromMs),
    }),
  }));
  const between = breaks.map(({ atMs, missingMs }) => ({
    key: `break-${atMs}`,
    atMs,
    lengthMs: 0,
    words: t('break', { seconds: secondsOf(missingMs) }),
  }));
  return [...ofTracks, ...between].sort((a, b) => a.atMs - b.atMs);
}
