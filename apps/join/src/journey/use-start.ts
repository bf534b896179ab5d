'use client';

import { startTransition, useEffect, useState } from 'react';
import { findBrowserRefusal } from '@visavis/call-client/local/browser';
import { findSecret } from '@visavis/call-client/secret';
import type { Halt } from '../halts/halt-of.ts';

export type Start =
  | { readonly kind: 'LOOKING' }
  | { readonly kind: 'HALTED'; readonly halt: Halt }
  | { readonly kind: 'READY'; readonly secret: string };

/**
 * What the address and the browser allow, before the invitation is opened: opening binds it to this
 * browser, which must not be one that can't make the call. `isDespite` goes on inside another app.
 */
export function useStart(isDespite: boolean): Start {
  const [start, setStart] = useState<Start>({ kind: 'LOOKING' });

  useEffect(() => {
    // In slices: a phone answers to a touch in between.
    const look = () => startTransition(() => setStart(findStart(location.hash, isDespite)));
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [isDespite]);

  return start;
}

function findStart(hash: string, isDespite: boolean): Start {
  const secret = findSecret(hash);
  if (secret === undefined) return { kind: 'HALTED', halt: 'NO_SECRET' };
  const refusal = findBrowserRefusal();
  if (refusal && !(isDespite && refusal === 'IN_APP_BROWSER'))
    return { kind: 'HALTED', halt: refusal };
  return { kind: 'READY', secret };
}
