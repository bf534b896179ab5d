'use client';

import { useEffect, useState } from 'react';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CustomerLine } from '../journey/customer-line.ts';

/**
 * Takes a still whenever the agent takes a snapshot, on whatever screen the customer is. Returns how
 * many were taken.
 */
export function useStills({ line }: CustomerLine, local: LocalMedia | null): number {
  const [taken, setTaken] = useState(0);

  useEffect(() => {
    let end: (() => void) | null = null;
    let isGone = false;
    const listen = async () => {
      const { answerStills } = await import('@visavis/call-client/answer-stills');
      if (isGone) return;
      end = answerStills(line.socket, {
        camera: () => local?.view.read().camera ?? null,
        onTaken: () => setTaken((count) => count + 1),
      });
    };
    void listen();
    return () => {
      isGone = true;
      end?.();
    };
  }, [line, local]);

  return taken;
}
