'use client';

import { useEffect } from 'react';
import type { Line } from '@visavis/call-client/connect';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CallMedia } from '@visavis/call-client/media';
import { useTranslations } from 'use-intl';

export type ControlledCamera = {
  readonly line: Line;
  readonly media: LocalMedia;
  readonly call: CallMedia | null;
  /** Told in words what was done. */
  readonly onDone: (words: string) => void;
};

/** Lets the agent turn, light, zoom and focus the camera, for as long as the call is. */
export function useCameraControl({ line, media, call, onDone }: ControlledCamera): void {
  const t = useTranslations('call.cameraDone');

  useEffect(() => {
    if (!call) return undefined;
    let end: (() => void) | null = null;
    let isGone = false;
    const answer = async () => {
      const { answerCamera } = await import('@visavis/call-client/answer-camera');
      if (isGone) return;
      end = answerCamera(line, {
        media,
        joined: call.state,
        onDone: (command) => onDone(t(command)),
      });
    };
    void answer();
    return () => {
      isGone = true;
      end?.();
    };
  }, [line, media, call, onDone, t]);
}
