'use client';

import { call, type Refused } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffCommands } from '@visavis/contract/staff';
import type { VisitView } from '@visavis/contract/visits';
import type { SessionId, StaffId } from '@visavis/domain/ids';
import { Button } from '@visavis/ui/button';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { useKeys } from '@visavis/ui/keys';
import { Loading } from '@visavis/ui/loading';
import { Mono } from '@visavis/ui/mono';
import { Notice } from '@visavis/ui/notice';
import { VideoTile } from '@visavis/ui/video-tile';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CustomerSound } from '../call/customer-sound.tsx';
import { LineNotice } from '../call/line-notice.tsx';
import { useLanguageName, useLocal } from '../call/local-text.tsx';
import { useRefusedWords } from '../call/refusal-words.ts';
import { useStaffLine } from '../call/staff-line.ts';
import { useVisit } from './use-visit.ts';
import { useVisitMedia } from './use-visit-media.ts';
import { useVisitVoice, type VisitVoice } from './use-visit-voice.ts';
import { VoiceButtons } from './voice-buttons.tsx';
import { VoiceNotice } from './voice-notice.tsx';

type VisitScreenProps = { readonly sessionId: SessionId; readonly staffId: StaffId };

/** A session that another one leads: both sides, the step, and the way to take it over. */
export function VisitScreen({ sessionId, staffId }: VisitScreenProps) {
  const t = useTranslations('visit');
  const words = useRefusedWords();
  const router = useRouter();
  const line = useStaffLine();
  const { view, refused } = useVisit(line, sessionId);
  const { media, customer, agent, visitor } = useVisitMedia(line, view !== null && !view.isOver);
  const voice = useVisitVoice(media, staffId, view?.speaker ?? null);
  const toQueue = () => router.replace('/queue');

  if (refused || !view || view.isOver)
    return (
      <main className="mx-auto flex min-h-dvh w-full max-w-120 flex-col justify-center gap-4 px-4">
        <LineNotice line={line} />
        {refused ? <ErrorNotice words={words(refused)} headsPage={!view?.isOver} /> : null}
        {view?.isOver ? (
          <Notice kind="verified" title={t('over')} headsPage>
            <p>{t('overHint')}</p>
          </Notice>
        ) : null}
        {refused || view?.isOver ? (
          <Button variant="primary" onPress={toQueue}>
            {t('toQueue')}
          </Button>
        ) : (
          <Loading words={t('joining')} />
        )}
      </main>
    );

  return (
    <main className="flex h-dvh flex-col overflow-hidden">
      <VisitHeader view={view} voice={voice} />
      <LineNotice line={line} />
      <section
        aria-label={t('pictures')}
        data-theme="dark"
        className="grid min-h-0 flex-1 auto-cols-fr grid-flow-col gap-px bg-sunken"
      >
        <VideoTile
          stream={customer.video}
          label={t('customer', { name: view.customerName })}
          labelShown
          muted
          fit="contain"
          absent={t('absent')}
        />
        <VideoTile
          stream={agent.video}
          label={t('agent', { name: view.agentName })}
          labelShown
          muted
          fit="contain"
          absent={t('absent')}
        />
        {view.speaker ? (
          <VideoTile
            stream={voice.other ? visitor.video : voice.own}
            label={voice.other ? voice.other.name : t('you')}
            labelShown
            muted
            mirrored={!voice.other}
            fit="contain"
            absent={t('absent')}
          />
        ) : null}
        <CustomerSound stream={customer.audio} />
        <CustomerSound stream={agent.audio} />
        <CustomerSound stream={visitor.audio} />
      </section>
      <VisitBar
        {...{ line, view, voice }}
        onLeft={toQueue}
        onTaken={() => router.replace('/call')}
      />
    </main>
  );
}

function VisitHeader({ view, voice }: Pick<VisitBarProps, 'view' | 'voice'>) {
  const t = useTranslations('visit');
  const local = useLocal();
  const languageName = useLanguageName();
  return (
    <header className="flex flex-wrap items-center gap-x-4 border-b border-line px-4 py-2">
      <h1 className="font-semibold">{t('heading', { name: view.agentName })}</h1>
      <Mono>{view.reference}</Mono>
      <span>{local(view.procedureTitle)}</span>
      <span>{languageName(view.language)}</span>
      <VoiceNotice voice={voice} />
    </header>
  );
}

type VisitBarProps = {
  readonly line: Line | null;
  readonly view: VisitView;
  readonly voice: VisitVoice;
  readonly onLeft: () => void;
  readonly onTaken: () => void;
};

/** Where the call stands, and what a visitor can do: leave, or lead. */
function VisitBar({ line, view, voice, onLeft, onTaken }: VisitBarProps) {
  const t = useTranslations('visit');
  const local = useLocal();
  const words = useRefusedWords();
  const [isAsking, setAsking] = useState(false);
  const focus = useFocusOfQuestion(isAsking);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { step } = view;
  const takeOver = async () => {
    if (!line) return;
    const answer = await call(line.socket, staffCommands, 'session:take-over', {});
    if (answer.ok) onTaken();
    else setRefused(answer);
  };
  const leave = async () => {
    if (line) await call(line.socket, staffCommands, 'visit:end', {});
    onLeft();
  };
  useKeys({
    m: isAsking ? undefined : voice.turnMicrophone,
    c: isAsking ? undefined : voice.turnCamera,
    v: view.mayTakeOver && !isAsking ? () => setAsking(true) : undefined,
    Enter: isAsking ? () => void takeOver() : undefined,
    Escape: isAsking ? () => setAsking(false) : () => void leave(),
  });
  return (
    <footer className="flex flex-wrap items-center gap-4 border-t border-line bg-surface px-4 py-3">
      <div className="min-w-0 flex-1" aria-live="polite">
        {step ? (
          <>
            <p className="font-semibold">
              {t('step', { number: step.number, count: step.count })} · {local(step.title)}
            </p>
            <p lang={view.language} className="truncate text-ink-soft">
              {step.say[view.language]}
            </p>
          </>
        ) : (
          <p>{t('notBegun')}</p>
        )}
        {refused ? <ErrorNotice words={words(refused)} /> : null}
      </div>
      {isAsking ? (
        <>
          <p role="status">{t('sure', { name: view.agentName })}</p>
          <Button ref={focus.yes} variant="primary" keyHint="Enter" onPress={takeOver}>
            {t('yes')}
          </Button>
          <Button keyHint="Esc" onPress={() => setAsking(false)}>
            {t('no')}
          </Button>
        </>
      ) : (
        <>
          <VoiceButtons voice={voice} />
          {view.mayTakeOver ? (
            <Button ref={focus.asks} keyHint="V" onPress={() => setAsking(true)}>
              {t('takeOver')}
            </Button>
          ) : null}
          <Button keyHint="Esc" onPress={leave}>
            {t('leave')}
          </Button>
        </>
      )}
    </footer>
  );
}

/** The focus goes to the answer while the question is there, and back to what asked it. */
function useFocusOfQuestion(isAsking: boolean) {
  const yes = useRef<HTMLButtonElement>(null);
  const asks = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) yes.current?.focus();
    else if (wasAsking.current) asks.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { yes, asks };
}
