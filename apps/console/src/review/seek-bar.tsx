'use client';

import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { clockOf } from '@visavis/ui/duration';
import type { Playback } from './playback.ts';
import type { ReviewData } from './review-data.ts';
import { ThumbnailAt } from './thumbnail.tsx';
import { usePlaybackState } from './use-playback.ts';

type SeekBarProps = { readonly playback: Playback; readonly review: ReviewData };

/** Where the playback is, and the way to anywhere else; the stills under the pointer show what is there. */
export function SeekBar({ playback, review }: SeekBarProps) {
  const t = useTranslations('review.controls');
  const { positionMs } = usePlaybackState(playback);
  const { durationMs } = playback;
  const [hoverMs, setHoverMs] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);

  const placeOf = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * durationMs;
  };

  return (
    // Set in like the tracks of the time line below, so that a moment stands under itself.
    <div className="relative ml-[5.75rem]">
      <div
        ref={bar}
        role="slider"
        tabIndex={0}
        aria-label={t('position')}
        aria-valuemin={0}
        aria-valuemax={Math.round(durationMs / 1000)}
        aria-valuenow={Math.round(positionMs / 1000)}
        aria-valuetext={t('positionWords', {
          position: clockOf(positionMs),
          duration: clockOf(durationMs),
        })}
        className="group flex h-6 cursor-pointer touch-none items-center rounded-md"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          playback.seek(placeOf(event));
        }}
        onPointerMove={(event) => {
          setHoverMs(placeOf(event));
          if (event.buttons === 1) playback.seek(placeOf(event));
        }}
        onPointerLeave={() => setHoverMs(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Home') playback.seek(0);
          else if (event.key === 'End') playback.seek(durationMs);
          else if (event.key === 'PageUp') playback.seekBy(-30_000);
          else if (event.key === 'PageDown') playback.seekBy(30_000);
          else return;
          event.preventDefault();
        }}
      >
        <div className="relative h-2 w-full rounded-full bg-line">
          <div
            className="absolute inset-y-0 left-0 rounded-full bg-accent"
            style={{ width: `${(positionMs / Math.max(1, durationMs)) * 100}%` }}
          />
          <div
            className="absolute top-1/2 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-accent"
            style={{ left: `${(positionMs / Math.max(1, durationMs)) * 100}%` }}
          />
        </div>
      </div>
      {hoverMs === undefined ? null : (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute bottom-7 z-10 -translate-x-1/2"
          style={{ left: `clamp(6rem, ${(hoverMs / durationMs) * 100}%, calc(100% - 6rem))` }}
        >
          <ThumbnailAt stretches={review.stretches} atMs={hoverMs} />
        </div>
      )}
    </div>
  );
}
