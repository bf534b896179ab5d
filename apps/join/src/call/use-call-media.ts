'use client';

import { useEffect, useState } from 'react';
import type { Line } from '@visavis/call-client/connect';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CallMedia } from '@visavis/call-client/media';

const RENEW_AT_MOST_EVERY_MS = 10_000;

/** Joins the call and sends what camera and microphone give, however often they change. */
export function useCallMedia(line: Line, local: LocalMedia, isMuted: boolean): CallMedia | null {
  const [call, setCall] = useState<CallMedia | null>(null);

  useEffect(() => {
    let joined: CallMedia | null = null;
    let isGone = false;
    const join = async () => {
      const { CallMedia: Call } = await import('@visavis/call-client/media');
      if (isGone) return;
      joined = new Call(line);
      setCall(joined);
    };
    void join();
    return () => {
      isGone = true;
      joined?.close();
      setCall(null);
    };
  }, [line]);

  useEffect(() => {
    if (!call) return undefined;
    const send = () => {
      const { camera, microphone } = local.view.read();
      call.send('video', { track: camera, isPaused: false });
      call.send('audio', { track: microphone, isPaused: isMuted });
    };
    send();
    return local.view.subscribe(send);
  }, [call, local, isMuted]);

  useEffect(() => {
    if (!call) return undefined;
    let renewedAt = 0;
    return call.quality.subscribe(() => {
      if (call.quality.read().isOverworked) void local.easeCamera();
      if (!call.quality.read().isCameraDead || document.visibilityState !== 'visible') return;
      if (Date.now() - renewedAt < RENEW_AT_MOST_EVERY_MS) return;
      renewedAt = Date.now();
      void local.renewCamera();
    });
  }, [call, local]);

  return call;
}
