'use client';

import { useState } from 'react';
import { HaltPage } from '../halts/halt-page.tsx';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { JourneyScreens } from './journey-screens.tsx';
import { useCustomerLine } from './use-customer-line.ts';
import { useStart } from './use-start.ts';

/** The customer's whole way, from the link to the last page. */
export function Journey() {
  const [isDespite, setDespite] = useState(false);
  const start = useStart(isDespite);
  const line = useCustomerLine(start.kind === 'READY' ? start.secret : null);

  if (start.kind === 'HALTED')
    return <HaltPage halt={start.halt} onDespite={() => setDespite(true)} />;
  if (!line) return <LoadingScreen />;
  return <JourneyScreens line={line} />;
}
