'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Mono } from '@visavis/ui/mono';
import { Page, PageHeader } from '@visavis/ui/page-header';

type CrashProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** Shown where a page could not render. The digest is what the server's log calls the accident. */
export default function Crash({ error, reset }: CrashProps) {
  const t = useTranslations();
  return (
    <Page>
      <PageHeader title={t('pages.crashTitle')} lead={t('pages.crashLead')} />
      {error.digest === undefined ? null : (
        <p className="text-ink-soft">
          {t('app.trace')} <Mono>{error.digest}</Mono>
        </p>
      )}
      <div>
        <Button variant="primary" onPress={reset}>
          {t('app.tryAgain')}
        </Button>
      </div>
    </Page>
  );
}
