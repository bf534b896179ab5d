import { useTranslations } from 'use-intl';
import { Notice } from '@visavis/ui/notice';
import type { Readiness } from './review-data.ts';

const WORDS = { SESSION_OPEN: 'open', NONE: 'none', ERASED: 'erased', READY: 'open' } as const;

/** In place of the player while there is nothing to play. */
export function NotYet({ readiness }: { readonly readiness: Readiness }) {
  const t = useTranslations('review.notYet');
  const words = WORDS[readiness.state];
  return (
    <Notice kind="look" title={t(`${words}.title`)}>
      <p>{t(`${words}.words`)}</p>
    </Notice>
  );
}
