'use client';

import { Screens } from './screens.tsx';
import type { Playback } from './playback.ts';
import type { ReviewData } from './review-data.ts';
import { SeekBar } from './seek-bar.tsx';
import { TimeLine } from './time-line.tsx';
import { Transport } from './transport.tsx';

type PlayerProps = { readonly playback: Playback; readonly review: ReviewData };

/** Both recordings in step, with one set of controls and the session's time line. */
export function Player({ playback, review }: PlayerProps) {
  return (
    <div className="flex flex-col gap-3">
      <Screens playback={playback} review={review} />
      <Transport playback={playback} review={review} />
      <SeekBar playback={playback} review={review} />
      <TimeLine playback={playback} review={review} />
    </div>
  );
}
