'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@visavis/ui/button';
import { Mono } from '@visavis/ui/mono';
import { PageHeader } from '@visavis/ui/page-header';

export type CrashedPageProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/** Stands where a page could not render. The digest is what the server's log calls the accident. */
export function CrashedPage({ error, reset }: CrashedPageProps) {
  const t = useTranslations();
  return (
    <>
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
    </>
  );
}
