'use client';

import type { Refused } from '@visavis/call-client/call';
import { ErrorNotice } from '@visavis/ui/error-notice';
import { useTranslations } from 'use-intl';

/** Says that the server did not do what was asked, and that nothing is lost. */
export function RefusalNotice({ refused }: { readonly refused: Refused | null }) {
  const t = useTranslations('refused');
  if (!refused) return null;
  const happened = refused.code === 'NO_ANSWER' ? t('noAnswer') : t('title');
  return (
    <ErrorNotice
      words={{ happened, safe: t('safe'), todo: t('todo') }}
      trace={refused.traceId === null ? undefined : { label: t('trace'), id: refused.traceId }}
    />
  );
}
