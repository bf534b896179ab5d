'use client';

import { useEffect, useState } from 'react';
import { useStills } from '../call/use-stills.ts';
import { OwnTimeOffer } from '../booking/own-time.tsx';
import { HaltPage } from '../halts/halt-page.tsx';
import { HandOverOffer } from '../hand-over/hand-over-offer.tsx';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { markCall } from './call-mark.ts';
import type { CustomerLine } from './customer-line.ts';
import {
  CallScreen,
  ConsentScreen,
  DeviceCheck,
  EndScreen,
  fetchCall,
  ReturnScreen,
  WaitScreen,
} from './later-screens.ts';
import { LineNotice } from './line-notice.tsx';
import { screenOf } from './screen-of.ts';
import { useCaseLanguage } from './use-case-language.ts';
import { useIsSlow } from './use-is-slow.ts';
import { useLiveValue } from './use-live-value.ts';
import { useLocalMedia } from './use-local-media.ts';
import { useSignals } from './use-signals.ts';
import { useTurnSignal } from './use-turn-signal.ts';

/** Shows the one screen for where the customer is, and keeps what lasts from screen to screen. */
export function JourneyScreens({ line }: { readonly line: CustomerLine }) {
  const view = useLiveValue(line.view);
  const lineState = useLiveValue(line.line.state);
  const local = useLocalMedia();
  const [wantsAgain, setWantsAgain] = useState(false);
  const isSlow = useIsSlow(view === null);
  const stage = view?.at ?? null;
  const screen = screenOf({
    line: lineState,
    stage,
    wantsAgain,
    hasMedia: local.media !== null,
    isTooEarly: view?.times?.mayCome === false,
    isSlow,
  });
  useCaseLanguage(view?.language);
  useTurnSignal(stage?.stage);
  const stills = useStills(line, local.media);
  useSignals(line, local.media, stage?.stage);

  const { close } = local;
  const isOver = screen.name === 'END' || screen.name === 'HALT' || screen.name === 'LATER';
  useEffect(() => {
    if (isOver) close();
  }, [isOver, close]);
  useEffect(() => {
    // Where it can't be fetched now, it is fetched when it is needed.
    if (stage?.stage === 'WAITING') fetchCall().catch(() => undefined);
  }, [stage?.stage]);
  useEffect(() => {
    if (stage) markCall(stage.stage === 'CALL');
  }, [stage]);
  useEffect(() => {
    if (stage?.stage !== 'ENDED') setWantsAgain(false);
  }, [stage?.stage]);

  if (screen.name === 'HALT')
    return <HaltPage halt={screen.halt} onReopen={() => line.line.reopen()} />;
  if (!view || screen.name === 'LOADING') return <LoadingScreen />;
  if (screen.name === 'CALL' && local.media && view.at.stage === 'CALL')
    return (
      <CallScreen
        key={view.at.sessionId}
        line={line}
        view={view}
        at={view.at}
        media={local.media}
        stills={stills}
      />
    );
  return (
    <HandOverOffer line={line} view={view}>
      <LineNotice line={lineState} />
      <OwnTimeOffer line={line} view={view} isLater={screen.name === 'LATER'}>
        {screen.name === 'CONSENT' ? <ConsentScreen line={line} view={view} /> : null}
        {screen.name === 'CHECK' ? <DeviceCheck line={line} local={local} /> : null}
        {screen.name === 'WAIT' && local.media && view.at.stage === 'WAITING' ? (
          <WaitScreen line={line} at={view.at} media={local.media} />
        ) : null}
        {screen.name === 'RETURN' ? (
          <ReturnScreen local={local} isInCall={view.at.stage === 'CALL'} />
        ) : null}
        {screen.name === 'END' && view.at.stage === 'ENDED' ? (
          <EndScreen view={view} at={view.at} onAgain={() => setWantsAgain(true)} />
        ) : null}
      </OwnTimeOffer>
    </HandOverOffer>
  );
}
