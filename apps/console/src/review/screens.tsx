'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { PARTICIPANTS, type Speaker } from '@visavis/domain/session/session';
import type { Playback } from './playback.ts';
import type { ReviewData } from './review-data.ts';
import type { Side } from './stretches.ts';
import { usePlaybackState } from './use-playback.ts';

type ScreensProps = { readonly playback: Playback; readonly review: ReviewData };

/** Both people, side by side, at the same height, and between times a visitor beside them. */
export function Screens({ playback, review }: ScreensProps) {
  const t = useTranslations('review');
  const { stretch, visit, isWaiting } = usePlaybackState(playback);
  const { sides, visits = [] } = review.stretches[stretch] ?? {};
  return (
    <div
      data-theme="dark"
      className="grid auto-cols-fr grid-flow-col gap-px rounded-md border border-line bg-line"
    >
      {PARTICIPANTS.map((participant) => (
        <Screen
          key={`${stretch}-${participant}`}
          playback={playback}
          participant={participant}
          side={sides?.[participant]}
          name={(participant === 'CUSTOMER' ? review.personName : review.agentName) ?? ''}
        />
      ))}
      {visits.length > 0 ? (
        <Screen
          key={`${stretch}-${visit?.recordingId ?? 'NOBODY'}`}
          playback={playback}
          participant="VISITOR"
          side={visit}
          name={(visit?.staffId && review.visitorNames[visit.staffId]) ?? ''}
        />
      ) : null}
      <p role="status" className="sr-only">
        {isWaiting ? t('waiting') : ''}
      </p>
    </div>
  );
}

type ScreenProps = {
  readonly playback: Playback;
  readonly participant: Speaker;
  readonly side: Side | undefined;
  readonly name: string;
};

function Screen({ playback, participant, side, name }: ScreenProps) {
  const t = useTranslations('review');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(
    () => (video.current ? playback.attach(participant, video.current) : undefined),
    [playback, participant],
  );
  return (
    <figure className="relative h-[clamp(14rem,44vh,44rem)] min-w-0 overflow-hidden bg-sunken first:rounded-l-md last-of-type:rounded-r-md">
      {side ? (
        // The click is a convenience of the mouse: the button below does the same for everybody.
        <video
          ref={video}
          src={`/evidence/${side.recordingId}`}
          preload="auto"
          playsInline
          aria-label={t(`video.${participant}`, { name })}
          className="size-full object-contain"
          onClick={() => playback.toggle()}
        />
      ) : (
        <p className="flex size-full items-center justify-center p-6 text-center text-ink-soft">
          {t(`noRecording.${participant}`)}
        </p>
      )}
      <figcaption className="absolute bottom-2 left-2 max-w-[80%] truncate rounded-md bg-paper px-2 py-0.5 text-small text-ink">
        {t(`side.${participant}`)} · {name}
      </figcaption>
    </figure>
  );
}
