'use client';

import { useTranslations } from 'use-intl';
import { Screen } from '../screen.tsx';

/** The moment between a reload in a call and the call. As the server writes it, it is still: see `Screen`. */
export function ComingBackScreen({ isStill }: { readonly isStill?: boolean }) {
  const t = useTranslations('start');
  return (
    <Screen title={t('comingBack')} isStill={isStill}>
      <p role="status">{t('comingBackLead')}</p>
    </Screen>
  );
}
