'use client';

import { useEffect } from 'react';

const EVERY_MS = 10 * 60_000;

/** Lets the sign-in last longer while somebody looks at the page; it runs out when nobody does. */
export function KeepSignedIn() {
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState !== 'visible') return;
      // A line that is down now does not matter: the sign-in lasts for hours, and this comes again.
      fetch('/api/auth/get-session', { method: 'POST' }).catch(() => undefined);
    };
    const keeping = setInterval(keep, EVERY_MS);
    return () => clearInterval(keeping);
  }, []);
  return null;
}
