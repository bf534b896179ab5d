'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refused } from '@visavis/call-client/call';
import type { CustomerLine } from '../journey/customer-line.ts';

export type Offer = {
  readonly link: string | null;
  readonly refused: Refused | null;
  readonly isExpired: boolean;
};

const NONE: Offer = { link: null, refused: null, isExpired: false };

/** A link for another device, from the first moment on, for as long as it is good. */
export function useHandOver(line: CustomerLine): {
  readonly offer: Offer;
  renew(): Promise<void>;
} {
  const [offer, setOffer] = useState<Offer>(NONE);
  const asked = useRef(0);

  const renew = useCallback(async () => {
    const ask = (asked.current += 1);
    setOffer(NONE);
    const answer = await line.offerHandOver();
    // Only the newest link works.
    if (ask !== asked.current) return;
    if (!answer.ok) return setOffer({ ...NONE, refused: answer });
    setOffer({ ...NONE, link: linkOf(answer.value.secret) });
  }, [line]);

  useEffect(() => {
    void renew();
    return () => {
      asked.current += 1;
    };
  }, [renew]);

  useEffect(() => {
    if (!offer.link) return undefined;
    // By this page's own clock: that of the device may be wrong.
    const timer = setTimeout(() => setOffer({ ...NONE, isExpired: true }), VALID_MS);
    return () => clearTimeout(timer);
  }, [offer.link]);

  return { offer, renew };
}

/** A little less than the server's five minutes. */
const VALID_MS = 4.8 * 60_000;

const linkOf = (secret: string): string => `${location.origin}${location.pathname}#${secret}`;
