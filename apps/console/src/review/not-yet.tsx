import { useTranslations } from 'use-intl';
import { Notice } from '@visavis/ui/notice';
import type { Readiness } from './review-data.ts';

/** In place of the player while there is nothing to play. */
export function NotYet({ readiness }: { readonly readiness: Readiness }) {
  const t = useTranslations('review.notYet');
  const words = readiness.state === 'NONE' ? 'none' : 'open';
  return (
    <Notice kind="look" title={t(`${words}.title`)}>
      <p>{t(`${words}.words`)}</p>
    </Notice>
  );
}
