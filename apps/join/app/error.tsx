'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { PageFrame } from '../src/page-frame.tsx';

/** Shown where a page could not render. */
export default function Crash({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('pages');
  return (
    <PageFrame
      actions={
        <Button variant="primary" wide onPress={reset}>
          {t('tryAgain')}
        </Button>
      }
    >
      <h1 className="text-display font-semibold">{t('crashTitle')}</h1>
      <p>{t('crashLead')}</p>
    </PageFrame>
  );
}
