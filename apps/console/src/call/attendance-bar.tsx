'use client';

import type { LedSession } from '@visavis/contract/staff';
import { useKeys } from '@visavis/ui/keys';
import { Flag, MessageSquare, Pause, Play, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BarButton } from './bar-button.tsx';
import type { Attendance } from './use-attendance.ts';

type AttendanceBarProps = { readonly session: LedSession; readonly attendance: Attendance };

/** The header has one row: on a small screen the words alone stand on its buttons. */
export const ROOMY = 'max-[89.9375rem]:hidden';

/** Signals, chat, hold and the silent flag: quiet counts, and a key each. */
export function AttendanceBar({ session, attendance }: AttendanceBarProps) {
  const t = useTranslations('call');
  const { drawer, toggle, unread } = attendance;
  useKeys({
    s: () => toggle('SIGNALS'),
    k: () => toggle('CHAT'),
    x: () => toggle('FLAG'),
    h: () => void attendance.hold(),
    Escape: drawer ? attendance.close : undefined,
  });
  const signals = session.signals.length;
  const flags = session.flags.length;
  return (
    <div className="flex flex-wrap items-center min-[80rem]:flex-nowrap">
      <BarButton
        icon={
          <TriangleAlert
            aria-hidden="true"
            size={16}
            className={signals > 0 ? 'text-look' : undefined}
          />
        }
        keyHint="S"
        expanded={drawer === 'SIGNALS'}
        onPress={() => toggle('SIGNALS')}
      >
        {t('signals.button')} <Count of={signals} words={t('signals.count', { count: signals })} />
      </BarButton>
      <BarButton
        icon={<MessageSquare aria-hidden="true" size={16} className={ROOMY} />}
        keyHint="K"
        expanded={drawer === 'CHAT'}
        onPress={() => toggle('CHAT')}
      >
        {t('chat.button')}{' '}
        {unread > 0 ? (
          <Count of={unread} words={t('chat.unread', { count: unread })} isNew />
        ) : null}
      </BarButton>
      <BarButton
        icon={
          session.onHold ? (
            <Play aria-hidden="true" size={16} className={ROOMY} />
          ) : (
            <Pause aria-hidden="true" size={16} className={ROOMY} />
          )
        }
        keyHint="H"
        pressed={session.onHold}
        hindrance={attendance.holdHindrance}
        onPress={() => void attendance.hold()}
      >
        {t(session.onHold ? 'hold.resume' : 'hold.hold')}
      </BarButton>
      <BarButton
        icon={<Flag aria-hidden="true" size={16} className={ROOMY} />}
        keyHint="X"
        expanded={drawer === 'FLAG'}
        onPress={() => toggle('FLAG')}
      >
        {t('flag.button')}{' '}
        {flags > 0 ? <Count of={flags} words={t('flag.count', { count: flags })} /> : null}
      </BarButton>
    </div>
  );
}

function Count(props: { readonly of: number; readonly words: string; readonly isNew?: boolean }) {
  const look = props.isNew ? 'bg-accent text-on-accent' : 'bg-sunken text-ink';
  return (
    <>
      <span
        aria-hidden="true"
        className={`inline-block min-w-5 rounded-md px-1 text-center text-small tabular-nums ${look}`}
      >
        {props.of}
      </span>
      <span className="sr-only">{props.words}</span>
    </>
  );
}
