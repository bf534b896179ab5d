'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { GuidanceSubject } from './guidance-messages.ts';
import type { GuidanceHint, PictureWatch } from './watch-picture.ts';

/** How much of a processor looking may take: in a call the picture that is sent goes first. */
const SHARES = { BEFORE: 0.5, IN_CALL: 0.2 } as const;

/** What the customer should change in their picture, as long as a subject is wanted. */
export function useGuidance(
  video: RefObject<HTMLVideoElement | null>,
  subject: GuidanceSubject | null,
  when: keyof typeof SHARES,
): GuidanceHint {
  const [hint, setHint] = useState<GuidanceHint>(undefined);
  const [watch, setWatch] = useState<PictureWatch | null>(null);
  const [isNeeded, setNeeded] = useState(false);
  if (subject && !isNeeded) setNeeded(true);
  useEffect(() => {
    if (!isNeeded || !isPossible()) return undefined;
    let opened: PictureWatch | null = null;
    let isGone = false;
    import('./watch-picture.ts')
      .then(({ watchPicture }) => {
        if (isGone) return;
        opened = watchPicture(() => video.current, SHARES[when], setHint);
        setWatch(opened);
      })
      // A page that is being left fetches nothing more; a call needs no guidance.
      .catch(() => undefined);
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [video, when, isNeeded]);
  useEffect(() => {
    setHint(undefined);
    watch?.lookFor(subject);
  }, [watch, subject]);
  return hint;
}

/** Who saves data is not sent five megabytes for a convenience. */
function isPossible(): boolean {
  const { connection }: { connection?: { readonly saveData?: boolean } } = navigator as object;
  return 'OffscreenCanvas' in globalThis && connection?.saveData !== true;
}
