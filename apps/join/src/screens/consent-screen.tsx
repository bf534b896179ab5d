'use client';

import { useState } from 'react';
import type { Refused } from '@visavis/call-client/call';
import type { CustomerView } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { Checkbox } from '@visavis/ui/checkbox';
import { useLocale, useTranslations } from 'use-intl';
import { OwnTimeLine } from '../booking/own-time.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import { Disclosure } from '../disclosure.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';

export type ConsentProps = { readonly line: CustomerLine; readonly view: CustomerView };
type Purpose = CustomerView['consents'][number]['purpose'];

/** One yes for each purpose; nothing is ticked beforehand. */
export function ConsentScreen({ line, view }: ConsentProps) {
  const t = useTranslations('consent');
  const locale = useLocale();
  const [agreed, setAgreed] = useState<ReadonlySet<Purpose>>(new Set());
  const [refused, setRefused] = useState<Refused | null>(null);
  const open = view.consents.length - agreed.size;

  const tick = (purpose: Purpose, isAgreed: boolean) => {
    const next = new Set(agreed);
    if (isAgreed) next.add(purpose);
    else next.delete(purpose);
    setAgreed(next);
  };
  const give = async () => {
    const purposes = [...agreed];
    const answer = await line.move('consent:give', { purposes, language: locale });
    setRefused(answer.ok ? null : answer);
  };

  return (
    <Screen
      step="CONSENT"
      title={t('title')}
      actions={
        <>
          <RefusalNotice refused={refused} />
          <Button
            variant="primary"
            wide
            onPress={give}
            disabledReason={open > 0 ? t('missing', { count: open }) : undefined}
          >
            {t('next')}
          </Button>
        </>
      }
    >
      <OwnTimeLine />
      <p>{t('lead')}</p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {view.consents.map(({ purpose, text }) => (
          <li key={purpose} className="py-1 [&>label]:min-h-13 [&>label]:py-2.5">
            <Checkbox
              name={purpose}
              checked={agreed.has(purpose)}
              onChange={(isAgreed) => tick(purpose, isAgreed)}
              label={text[locale]}
            />
          </li>
        ))}
      </ul>
      <Disclosure title={t('otherwise')}>{t('otherwiseText', { bank: view.bankName })}</Disclosure>
    </Screen>
  );
}
