'use client';

import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export type Announce = (words: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to screen readers without moving the focus or showing anything. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Holds the two live regions. A message is cleared after a while, so that it can be said again. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ polite: '', assertive: '' });
  const clearing = useRef<ReturnType<typeof setTimeout>>(undefined);

  const announce = useCallback<Announce>((words, urgency = 'polite') => {
    clearTimeout(clearing.current);
    setSaid((before) => ({ ...before, [urgency]: words }));
    clearing.current = setTimeout(() => setSaid({ polite: '', assertive: '' }), 5000);
  }, []);

  useEffect(() => () => clearTimeout(clearing.current), []);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr-only" aria-live="polite">
        {said.polite}
      </div>
      <div className="sr-only" aria-live="assertive">
        {said.assertive}
      </div>
    </AnnounceContext>
  );
}
