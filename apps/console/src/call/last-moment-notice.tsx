import type { LedSession } from '@visavis/contract/staff';
import { Duration } from '@visavis/ui/duration';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { useNow } from './use-now.ts';

const WARN_BEFORE_MS = 5 * 60_000;

/** Warns that the session is about to end by itself, as the longest that one may last. */
export function LastMomentNotice({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call.lastMoment');
  const now = useNow();
  const isRunning = session.state === 'CLAIMED' || session.state === 'LIVE';
  const leftMs = session.endsAt ? Date.parse(session.endsAt) - now : Infinity;
  if (!isRunning || leftMs > WARN_BEFORE_MS) return null;
  return (
    <Notice kind="look" title={t('title')}>
      <p>
        {t('hint')} <Duration ms={Math.max(0, leftMs)} />
      </p>
    </Notice>
  );
}
