import type { LedSession } from '@visavis/contract/staff';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { findAlarm, recorderStateOf, type Health } from './recorder-state.ts';
import { useNow } from './use-now.ts';

type RecorderNoticeProps = { readonly session: LedSession; readonly health: Health | null };

/** Says loudly that evidence is not being written, and what to do; nothing while it is. */
export function RecorderNotice({ session, health }: RecorderNoticeProps) {
  const t = useTranslations('call');
  const alarm = findAlarm(recorderStateOf(health, useNow()));
  const isRunning = session.state === 'CLAIMED' || session.state === 'LIVE';
  if (!alarm || !isRunning) return null;
  return (
    <Notice kind="stop" title={t(`recorder.${alarm}`)}>
      <p>{t(`recorderHint.${alarm}`)}</p>
    </Notice>
  );
}
