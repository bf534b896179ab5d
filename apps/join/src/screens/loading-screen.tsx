'use client';

import { Skeleton } from '@visavis/ui/loading';
import { useTranslations } from 'use-intl';
import { PageFrame } from '../page-frame.tsx';

/** The moment between the link and the first words. */
export function LoadingScreen() {
  const t = useTranslations('start');
  return (
    <PageFrame>
      <h1 className="sr-only">{t('loading')}</h1>
      <Skeleton lines={5} words={t('loading')} />
    </PageFrame>
  );
}
