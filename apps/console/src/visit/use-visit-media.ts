'use client';

import type { Line } from '@visavis/call-client/connect';
import type { LiveValue } from '@visavis/call-client/live-value';
import { CallMedia, type Remote } from '@visavis/call-client/media';
import { useEffect, useState } from 'react';
import { useLive } from '../call/staff-line.ts';

const NOTHING: Remote = { video: null, audio: null, isVideoPaused: false, isAudioPaused: false };
const NO_REMOTE: LiveValue<Remote> = { read: () => NOTHING, subscribe: () => () => undefined };

/** What comes from both sides and from another visitor, and the way to send. */
export function useVisitMedia(line: Line | null, isThere: boolean) {
  const [media, setMedia] = useState<CallMedia | null>(null);
  useEffect(() => {
    if (!line || !isThere) return;
    const started = new CallMedia(line);
    setMedia(started);
    return () => {
      started.close();
      setMedia(null);
    };
  }, [line, isThere]);
  return {
    media,
    customer: useLive(media?.remotes.CUSTOMER ?? NO_REMOTE),
    agent: useLive(media?.remotes.AGENT ?? NO_REMOTE),
    visitor: useLive(media?.remotes.VISITOR ?? NO_REMOTE),
  };
}
