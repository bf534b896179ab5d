'use client';

import { Loading } from '@visavis/ui/loading';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Refusal } from '../errors/refusal.tsx';
import { EndedNotice } from './ended-notice.tsx';
import { HandedOverNotice, useHandedOver } from './handed-over-notice.tsx';
import { useLeaveGuard } from './leave-guard.ts';
import { LineNotice } from './line-notice.tsx';
import { LiveCall } from './live-call.tsx';
import type { Phrases } from './phrases.ts';
import { sessionCommands } from './session-commands.ts';
import { useLineState, useStaffLine } from './staff-line.ts';
import { useLedSession, type LedView } from './use-led-session.ts';

type CallScreenProps = { readonly outbox: string | null; readonly phrases: Phrases };

/** The live call. Where the agent leads no session there is nothing to see: back to the queue. */
export function CallScreen({ outbox, phrases }: CallScreenProps) {
  const t = useTranslations('call');
  const router = useRouter();
  const line = useStaffLine();
  const view = useLedSession(line);
  const { led, take } = view;
  const isGone = useLineState(line).state === 'TAKEN_OVER';
  const handedTo = useHandedOver(line);
  const isOpen = led.status === 'LED' && !isOver(led) && handedTo === null;
  useLeaveGuard(isOpen && !isGone);
  const commands = useMemo(() => (line ? sessionCommands(line, take) : null), [line, take]);

  useEffect(() => {
    if (led.status === 'NONE') router.replace('/queue');
  }, [led.status, router]);

  if (handedTo !== null)
    return <HandedOverNotice to={handedTo} onBack={() => router.replace('/queue')} />;
  if (led.status === 'REFUSED' && led.refused.code !== 'NO_ANSWER')
    return (
      <Centred>
        <Refusal
          code={led.refused.code === 'ANSWER_UNREADABLE' ? 'INTERNAL' : led.refused.code}
          traceId={led.refused.traceId ?? undefined}
        />
      </Centred>
    );
  if (led.status !== 'LED' || !line || !commands || isGone)
    return (
      <Centred>
        <LineNotice line={line} />
        {isGone ? null : <Loading words={t('loading')} />}
      </Centred>
    );
  if (isOver(led))
    return <EndedNotice session={led.session} onBack={() => router.replace('/queue')} />;
  return <LiveCall {...{ line, view, commands, outbox, phrases }} session={led.session} />;
}

const isOver = (led: LedView['led']): boolean =>
  led.status === 'LED' && (led.session.state === 'CLOSING' || led.session.state === 'ENDED');

function Centred({ children }: { readonly children: React.ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-120 flex-col justify-center gap-4 px-4">
      {children}
    </main>
  );
}
