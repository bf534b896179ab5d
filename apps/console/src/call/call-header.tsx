import type { Quality } from '@visavis/call-client/media';
import type { LedSession } from '@visavis/contract/staff';
import { classNames } from '@visavis/ui/class-names';
import { ConnectionBars, type ConnectionQuality } from '@visavis/ui/connection-bars';
import { clockOf } from '@visavis/ui/duration';
import { Mono } from '@visavis/ui/mono';
import { RecordingDot } from '@visavis/ui/recording-dot';
import { Badge } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { AttendanceBar } from './attendance-bar.tsx';
import { HelpButton } from './help-button.tsx';
import { useLanguageName } from './local-text.tsx';
import { findAlarm, recorderStateOf, type Health } from './recorder-state.ts';
import type { Attendance } from './use-attendance.ts';
import { useNow } from './use-now.ts';
import { VisitorRecording } from './visitor-recording.tsx';

type CallHeaderProps = {
  readonly session: LedSession;
  readonly health: Health | null;
  readonly customerQuality: ConnectionQuality;
  readonly agentQuality: ConnectionQuality;
  readonly attendance: Attendance;
  readonly onAskForHelp: () => void;
};

const BARS = { GOOD: 'good', WEAK: 'weak', NONE: 'lost' } as const satisfies Record<
  Quality,
  ConnectionQuality
>;

/** The bars that stand for a judged direction, while there is a line at all. */
export const barsOf = (quality: Quality, isConnected: boolean): ConnectionQuality =>
  isConnected ? BARS[quality] : 'lost';

/** Who it is about, whether evidence is being written, how both lines hold, and what goes on beside. */
export function CallHeader(props: CallHeaderProps) {
  const { session, health, customerQuality, agentQuality } = props;
  const t = useTranslations('call.header');
  const languageName = useLanguageName();
  const { declared } = session;
  // What is said of a visitor takes a second row, rather than the place of the name.
  const isVisited = session.visitors.length > 0 || Boolean(session.speaker);
  return (
    <header
      className={classNames(
        'flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 border-b border-line bg-surface px-4 py-1',
        isVisited ? 'min-[125rem]:flex-nowrap' : 'min-[80rem]:flex-nowrap',
      )}
    >
      <h1 className="flex min-w-0 items-baseline gap-3 whitespace-nowrap">
        <Mono>{session.reference}</Mono>
        <span className="truncate font-semibold">
          {declared.givenNames} {declared.familyName}
        </span>
      </h1>
      <span className="whitespace-nowrap text-ink-soft">{languageName(session.language)}</span>
      <div
        className={classNames(
          'ml-auto flex flex-wrap items-center gap-x-3',
          isVisited
            ? 'min-[125rem]:shrink-0 min-[125rem]:flex-nowrap'
            : 'min-[80rem]:shrink-0 min-[80rem]:flex-nowrap',
        )}
      >
        <Recording session={session} health={health} />
        <VisitorRecording session={session} health={health} />
        <ConnectionBars
          quality={customerQuality}
          words={t('customerLine', { quality: t(`quality.${customerQuality}`) })}
          short={customerQuality === 'good' ? t('customer') : undefined}
        />
        <ConnectionBars
          quality={agentQuality}
          words={t('yourLine', { quality: t(`quality.${agentQuality}`) })}
          short={agentQuality === 'good' ? t('you') : undefined}
        />
        <AttendanceBar session={session} attendance={props.attendance} />
        <HelpButton session={session} onAsk={props.onAskForHelp} />
      </div>
    </header>
  );
}

function Recording({ session, health }: Pick<CallHeaderProps, 'session' | 'health'>) {
  const t = useTranslations('call.recorder');
  const now = useNow();
  const state = recorderStateOf(health, now);
  const since = session.beganAt ? now - Date.parse(session.beganAt) : null;
  const alarm = findAlarm(state);
  if (alarm) return <Badge kind="stop">{t(alarm)}</Badge>;
  const isWriting = state === 'WRITING';
  return (
    <span className="flex items-center gap-2">
      <RecordingDot
        writing={isWriting}
        words={t(isWriting ? 'recording' : 'STARTING')}
        mayBeBare={isWriting && since !== null}
      />
      {since === null ? null : (
        <span className="font-mono tabular-nums">{clockOf(Math.max(0, since))}</span>
      )}
      {isWriting ? <Badge kind="verified">{t('ok')}</Badge> : null}
    </span>
  );
}
