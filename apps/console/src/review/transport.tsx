'use client';

import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { Button } from '@visavis/ui/button';
import { clockOf } from '@visavis/ui/duration';
import { useKeys } from '@visavis/ui/keys';
import { neighbourMark } from './neighbour-mark.ts';
import { RATES, type Playback } from './playback.ts';
import type { ReviewData } from './review-data.ts';
import { usePlaybackState } from './use-playback.ts';
import { Volume } from './volume.tsx';

export const JUMP_MS = 5_000;

type TransportProps = { readonly playback: Playback; readonly review: ReviewData };

/** One set of controls for both pictures, with the keys printed on them. */
export function Transport({ playback, review }: TransportProps) {
  const t = useTranslations('review.controls');
  const { positionMs, isPlaying, rate } = usePlaybackState(playback);
  const toMark = (by: 1 | -1) => {
    const mark = neighbourMark(review.marks, playback.read().positionMs, by);
    if (mark) playback.seek(mark.atMs);
  };
  const back = () => playback.seekBy(-JUMP_MS);
  const on = () => playback.seekBy(JUMP_MS);
  useKeys({
    ' ': playback.toggle,
    ArrowLeft: back,
    ArrowRight: on,
    ',': () => toMark(-1),
    '.': () => toMark(1),
  });

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        variant="primary"
        keyHint={t('space')}
        icon={isPlaying ? <Icon of={Pause} /> : <Icon of={Play} />}
        onPress={playback.toggle}
      >
        {t(isPlaying ? 'pause' : 'play')}
      </Button>
      <Button label={t('back')} icon={<Icon of={RotateCcw} />} keyHint="←" onPress={back}>
        {t('fiveSeconds')}
      </Button>
      <Button label={t('on')} icon={<Icon of={RotateCw} />} keyHint="→" onPress={on}>
        {t('fiveSeconds')}
      </Button>
      <Button
        variant="quiet"
        label={t('earlierMark')}
        icon={<Icon of={ChevronLeft} />}
        keyHint=","
        onPress={() => toMark(-1)}
      >
        {t('mark')}
      </Button>
      <Button
        variant="quiet"
        label={t('laterMark')}
        icon={<Icon of={ChevronRight} />}
        keyHint="."
        onPress={() => toMark(1)}
      >
        {t('mark')}
      </Button>
      <span className="font-mono text-lead tabular-nums">
        {clockOf(positionMs)} / {clockOf(playback.durationMs)}
      </span>
      <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
        <Labelled words={t('speed')}>
          <select
            value={rate}
            onChange={(event) => playback.setRate(Number(event.currentTarget.value))}
            className="min-h-control rounded-md border border-edge bg-surface px-2 font-mono tabular-nums hover:border-ink"
          >
            {RATES.map((value) => (
              <option key={value} value={value}>
                {value.toFixed(2)}×
              </option>
            ))}
          </select>
        </Labelled>
        <Volume playback={playback} participant="CUSTOMER" />
        <Volume playback={playback} participant="AGENT" />
        {review.stretches.some(({ visits }) => visits.length > 0) ? (
          <Volume playback={playback} participant="VISITOR" />
        ) : null}
      </span>
    </div>
  );
}

const Icon = ({ of: Drawing }: { readonly of: typeof Play }) => (
  <Drawing aria-hidden="true" size={16} />
);

const Labelled = ({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ReactNode;
}) => (
  <label className="flex items-center gap-2 text-ink-soft">
    {words}
    {children}
  </label>
);
