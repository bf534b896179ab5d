'use client';

import { useEffect } from 'react';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CustomerView } from '@visavis/contract/customer';
import type { CustomerLine } from './customer-line.ts';

/** Watches for what the agent should look at, from the queue to the end of the call. */
export function useSignals(
  { line }: CustomerLine,
  media: LocalMedia | null,
  stage: CustomerView['at']['stage'] | undefined,
): void {
  const isInCall = stage === 'CALL';
  const isWatched = isInCall || stage === 'WAITING';

  useEffect(() => {
    if (!media || !isWatched) return undefined;
    let end: (() => void) | null = null;
    let isGone = false;
    const watch = async () => {
      const { watchSignals } = await import('@visavis/call-client/signals/watch-signals');
      if (!isGone) end = watchSignals(line.socket, media, { isInCall });
    };
    void watch();
    return () => {
      isGone = true;
      end?.();
    };
  }, [line, media, isWatched, isInCall]);
}
