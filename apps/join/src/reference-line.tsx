'use client';

import { Mono } from '@visavis/ui/mono';
import { useTranslations } from 'use-intl';

/** The number under which the bank finds this identification. */
export function ReferenceLine({ reference }: { readonly reference: string }) {
  const t = useTranslations('app');
  return (
    <p>
      {t('reference')} <Mono>{reference}</Mono>
    </p>
  );
}
