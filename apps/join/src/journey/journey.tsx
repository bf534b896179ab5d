'use client';

import { useState } from 'react';
import { IntlProvider } from 'use-intl';
import { haltOf } from '../halts/halt-of.ts';
import { HaltPage } from '../halts/halt-page.tsx';
import { useAllWords } from '../language/use-all-words.ts';
import { ComingBackScreen } from '../screens/coming-back-screen.tsx';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { WelcomeScreen } from '../screens/welcome-screen.tsx';
import { wasInCall } from './call-mark.ts';
import { FirstPaint } from './first-paint.tsx';
import { useCaseLanguage } from './use-case-language.ts';
import { useIsSlow } from './use-is-slow.ts';
import { useLaterJourney } from './use-later-journey.ts';
import { useOpening } from './use-opening.ts';
import { useStart } from './use-start.ts';

/** The customer's whole way, from the link to the last page. Its first page is light: see `fetchLater`. */
export function Journey({ bankName }: { readonly bankName: string }) {
  const [isDespite, setDespite] = useState(false);
  const start = useStart(isDespite);
  if (start.kind === 'HALTED')
    return <HaltPage halt={start.halt} onDespite={() => setDespite(true)} />;
  if (start.kind === 'LOOKING') return <FirstPaint bankName={bankName} />;
  return <OpenedJourney key={start.secret} secret={start.secret} bankName={bankName} />;
}

type OpenedJourneyProps = { readonly secret: string; readonly bankName: string };

function OpenedJourney({ secret, bankName }: OpenedJourneyProps) {
  const [hasGreeted, setGreeted] = useState(false);
  const [isComingBack] = useState(wasInCall);
  const opening = useOpening(secret);
  const welcome = opening.kind === 'OPEN' ? opening.welcome : null;
  const goesOn = opening.kind === 'OPEN' && (hasGreeted || welcome === null);
  const later = useLaterJourney(goesOn ? opening.invitation : null);
  const words = useAllWords(goesOn);
  const isThere = later !== null && words !== null;
  const isSlow = useIsSlow(opening.kind === 'OPENING' || (goesOn && !isThere));
  useCaseLanguage(welcome?.language);

  if (opening.kind === 'REFUSED')
    return <HaltPage halt={haltOf({ state: 'REFUSED', code: opening.code }) ?? 'REFUSED'} />;
  if (isThere)
    return (
      <IntlProvider {...words} timeZone={ownZone()}>
        <later.Screens line={later.line} />
      </IntlProvider>
    );
  if (isSlow) return <HaltPage halt="UNREACHABLE" />;
  if (isComingBack && !welcome) return <ComingBackScreen />;
  if (opening.kind === 'OPEN' && !welcome) return <LoadingScreen />;
  return (
    <WelcomeScreen
      bankName={bankName}
      welcome={welcome}
      isGoingOn={hasGreeted}
      onNext={() => setGreeted(true)}
    />
  );
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
