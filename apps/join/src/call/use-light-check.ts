'use client';

import { useEffect, useState, type RefObject } from 'react';
import type { LightState } from '@visavis/call-client/answer-light';
import type { Line } from '@visavis/call-client/connect';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { useTranslations } from 'use-intl';

type LightCheck = {
  readonly line: Line;
  readonly media: LocalMedia;
  /** What takes on the colours. */
  readonly ground: RefObject<HTMLElement | null>;
  /** Told in words how it ended. */
  readonly onEnded: (words: string) => void;
};

/** Shows the agent's colours on this screen, for as long as the call is; null while there are none. */
export function useLightCheck({ line, media, ground, onEnded }: LightCheck): LightState | null {
  const t = useTranslations('call.light');
  const [state, setState] = useState<LightState | null>(null);
  useEffect(() => {
    let end: (() => void) | null = null;
    let isGone = false;
    const answer = async () => {
      const { answerLight } = await import('@visavis/call-client/answer-light');
      if (isGone) return;
      end = answerLight(line, {
        media,
        onState: setState,
        paint: (colour) => {
          if (ground.current) ground.current.style.backgroundColor = colour;
        },
        onEnded: (ended) => onEnded(t(ended === 'SHOWN' ? 'done' : 'stopped')),
      });
    };
    void answer();
    return () => {
      isGone = true;
      end?.();
    };
  }, [line, media, ground, onEnded, t]);
  return state;
}
