'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ZONE_COOKIE, cookieOf } from './cookies.tsx';

/** Tells the server the browser's time zone, once, and lets it write the page's times again. */
export function RememberZone({ known }: { readonly known: string }) {
  const router = useRouter();
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const said = `${ZONE_COOKIE}=${encodeURIComponent(zone)}`;
    if (zone === known || document.cookie.includes(said)) return;
    document.cookie = cookieOf(ZONE_COOKIE, zone);
    router.refresh();
  }, [known, router]);
  return null;
}
