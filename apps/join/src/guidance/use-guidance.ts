'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { GuidanceSubject } from './guidance-messages.ts';
import type { GuidanceHint } from './watch-picture.ts';

/** How much of a processor looking may take: in a call the picture that is sent goes first. */
const SHARES = { BEFORE: 0.5, IN_CALL: 0.2 } as const;

/** What the customer should change in their picture, as long as a subject is wanted. */
export function useGuidance(
  video: RefObject<HTMLVideoElement | null>,
  subject: GuidanceSubject | null,
  when: keyof typeof SHARES,
): GuidanceHint {
  const [hint, setHint] = useState<GuidanceHint>(undefined);
  useEffect(() => {
    setHint(undefined);
    if (!subject || !isPossible()) return undefined;
    let stop: (() => void) | null = null;
    let isGone = false;
    void import('./watch-picture.ts').then(({ watchPicture }) => {
      if (isGone) return;
      stop = watchPicture(() => video.current, { subject, share: SHARES[when] }, setHint);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [video, subject, when]);
  return hint;
}

/** Who saves data is not sent five megabytes for a convenience. */
function isPossible(): boolean {
  const { connection }: { connection?: { readonly saveData?: boolean } } = navigator as object;
  return 'OffscreenCanvas' in globalThis && connection?.saveData !== true;
}
