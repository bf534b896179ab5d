'use client';

import { useEffect, useState } from 'react';
import type { Invitation } from '@visavis/call-client/invitation';
import { isTrying } from '@visavis/call-client/line-state';
import type { CustomerLine } from './customer-line.ts';
import { fetchAgain } from './fetch-again.ts';
import type { JourneyScreens } from './journey-screens.tsx';

/** All that comes after the first page. */
export type LaterJourney = {
  readonly line: CustomerLine;
  readonly Screens: typeof JourneyScreens;
};

/** Fetches the rest of the way and opens the line; null until there is something to show. */
export function useLaterJourney(invitation: Invitation | null): LaterJourney | null {
  const [later, setLater] = useState<LaterJourney | null>(null);

  useEffect(() => {
    if (!invitation) return undefined;
    let opened: CustomerLine | null = null;
    let isGone = false;
    const open = async () => {
      const [{ openCustomerLine }, { JourneyScreens: Screens }] = await fetchAgain(fetchLater);
      if (isGone) return;
      const line = openCustomerLine(invitation);
      opened = line;
      await settled(line);
      if (!isGone) setLater({ line, Screens });
    };
    void open();
    return () => {
      isGone = true;
      opened?.close();
      setLater(null);
    };
  }, [invitation]);

  return later;
}

const fetchLater = () =>
  Promise.all([import('./customer-line.ts'), import('./journey-screens.tsx')]);

/** When the case is known, or the line has given up. */
function settled({ line, view }: CustomerLine): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (view.read() === null && isTrying(line.state.read())) return;
      for (const end of ends) end();
      resolve();
    };
    const ends = [view.subscribe(look), line.state.subscribe(look)];
    look();
  });
}
