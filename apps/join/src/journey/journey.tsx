'use client';

import { useState } from 'react';
import { haltOf } from '../halts/halt-of.ts';
import { HaltPage } from '../halts/halt-page.tsx';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { WelcomeScreen } from '../screens/welcome-screen.tsx';
import { useCaseLanguage } from './use-case-language.ts';
import { useIsSlow } from './use-is-slow.ts';
import { useLaterJourney } from './use-later-journey.ts';
import { useOpening } from './use-opening.ts';
import { useStart } from './use-start.ts';

/** The customer's whole way, from the link to the last page. Its first page is light: see `fetchLater`. */
export function Journey() {
  const [isDespite, setDespite] = useState(false);
  const start = useStart(isDespite);
  if (start.kind === 'HALTED')
    return <HaltPage halt={start.halt} onDespite={() => setDespite(true)} />;
  if (start.kind === 'LOOKING') return <LoadingScreen />;
  return <OpenedJourney key={start.secret} secret={start.secret} />;
}

function OpenedJourney({ secret }: { readonly secret: string }) {
  const [hasGreeted, setGreeted] = useState(false);
  const opening = useOpening(secret);
  const welcome = opening.kind === 'OPEN' ? opening.welcome : null;
  const goesOn = opening.kind === 'OPEN' && (hasGreeted || welcome === null);
  const later = useLaterJourney(goesOn ? opening.invitation : null);
  const isSlow = useIsSlow(opening.kind === 'OPENING' || (goesOn && !later));
  useCaseLanguage(welcome?.language);

  if (opening.kind === 'REFUSED')
    return <HaltPage halt={haltOf({ state: 'REFUSED', code: opening.code }) ?? 'REFUSED'} />;
  if (later) return <later.Screens line={later.line} />;
  if (isSlow) return <HaltPage halt="UNREACHABLE" />;
  if (!welcome) return <LoadingScreen />;
  return <WelcomeScreen welcome={welcome} isGoingOn={hasGreeted} onNext={() => setGreeted(true)} />;
}
