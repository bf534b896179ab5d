'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Speaker } from '@visavis/domain/session/session';
import type { Playback } from './playback.ts';

type VolumeProps = { readonly playback: Playback; readonly participant: Speaker };

/** How loud one of those who speak is. */
export function Volume({ playback, participant }: VolumeProps) {
  const t = useTranslations('review');
  const [percent, setPercent] = useState(100);
  const Icon = percent === 0 ? VolumeX : Volume2;
  return (
    <label className="flex items-center gap-2 text-ink-soft">
      <Icon aria-hidden="true" size={16} />
      {t(`side.${participant}`)}
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-label={t(`volume.${participant}`)}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          setPercent(next);
          playback.setVolume(participant, next / 100);
        }}
        className="h-6 w-20 accent-accent"
      />
    </label>
  );
}
