'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@visavis/ui/notice';
import { readReadiness } from '../server/actions/review.ts';
import type { ReviewData } from './review-data.ts';

const ASK_EVERY_MS = 3_000;
/** Preparing a recording takes seconds; after this something is wrong with the worker. */
const LATE_AFTER_MS = 10 * 60_000;

/** In place of the player while there is nothing to play; it goes on by itself once there is. */
export function NotYet({ review }: { readonly review: ReviewData }) {
  const t = useTranslations('review.notYet');
  const router = useRouter();
  const { caseId, sessionId, readiness } = review;
  const { state } = readiness;
  const isComing = state === 'PREPARING' || state === 'SESSION_OPEN';

  useEffect(() => {
    if (!isComing) return;
    const asking = setInterval(() => {
      readReadiness({ caseId, sessionId })
        .then((answered) => {
          if (answered.ok && answered.value.state !== state) router.refresh();
        })
        // The line may be down for a while; the next turn asks again.
        .catch(() => undefined);
    }, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [isComing, caseId, sessionId, state, router]);

  if (state === 'NONE')
    return (
      <Notice kind="look" title={t('none.title')}>
        <p>{t('none.words')}</p>
      </Notice>
    );
  const isLate =
    readiness.state === 'PREPARING' && Date.now() - Date.parse(readiness.since) > LATE_AFTER_MS;
  const words = isLate ? 'late' : state === 'PREPARING' ? 'preparing' : 'open';
  return (
    <Notice kind={isLate ? 'stop' : 'look'} title={t(`${words}.title`)}>
      <p>{t(`${words}.words`)}</p>
    </Notice>
  );
}
