'use client';

import { useEffect, useState } from 'react';

const SLOW_AFTER_MS = 8_000;

/** Whether something has been going on for longer than a person waits without a word. */
export function useIsSlow(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isSlow;
}
