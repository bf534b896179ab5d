'use client';

import type { Line } from '@visavis/call-client/connect';
import type { LiveValue } from '@visavis/call-client/live-value';
import { CallMedia, type CallQuality, type Remote } from '@visavis/call-client/media';
import type { LocalView } from '@visavis/call-client/local-media';
import type { SessionId } from '@visavis/domain/ids';
import { useEffect, useState } from 'react';
import { useLive } from './staff-line.ts';

const never = () => () => undefined;
const NOTHING: Remote = { video: null, audio: null, isVideoPaused: false, isAudioPaused: false };
const NO_REMOTE: LiveValue<Remote> = { read: () => NOTHING, subscribe: never };
const NO_QUALITY: LiveValue<CallQuality | null> = { read: () => null, subscribe: never };

/** What comes from the customer and a visitor, and how both directions are doing (null before the call). */
export type CallView = {
  readonly remote: Remote;
  readonly visitor: Remote;
  readonly quality: CallQuality | null;
};

/** Holds the call of a session: sends the agent's own tracks and takes in the customer's. */
export function useCallMedia(
  line: Line | null,
  sessionId: SessionId | null,
  own: LocalView,
): CallView {
  const [media, setMedia] = useState<CallMedia | null>(null);
  const { camera, microphone } = own;

  useEffect(() => {
    if (!line || !sessionId) return;
    const started = new CallMedia(line);
    setMedia(started);
    return () => {
      started.close();
      setMedia(null);
    };
  }, [line, sessionId]);

  useEffect(() => media?.send('video', { track: camera, isPaused: false }), [media, camera]);
  useEffect(
    () => media?.send('audio', { track: microphone, isPaused: false }),
    [media, microphone],
  );

  return {
    remote: useLive(media?.remotes.CUSTOMER ?? NO_REMOTE),
    visitor: useLive(media?.remotes.VISITOR ?? NO_REMOTE),
    quality: useLive<CallQuality | null>(media?.quality ?? NO_QUALITY),
  };
}
