'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';

type PagesProps = {
  readonly onNewest: (() => Promise<void>) | undefined;
  readonly onOlder: (() => Promise<void>) | undefined;
};

/** Goes on to older cases, and back to the newest. */
export function Pages({ onNewest, onOlder }: PagesProps) {
  const t = useTranslations('cases.pages');
  if (!onNewest && !onOlder) return null;
  return (
    <nav aria-label={t('label')} className="flex gap-2">
      {onNewest ? <Button onPress={onNewest}>{t('newest')}</Button> : null}
      {onOlder ? <Button onPress={onOlder}>{t('older')}</Button> : null}
    </nav>
  );
}
