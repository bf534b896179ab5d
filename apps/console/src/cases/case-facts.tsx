'use client';

import { useLocale, useTranslations } from 'use-intl';
import type { Case } from '@visavis/domain/case/case';
import type { LocalText } from '@visavis/domain/language';
import { KeyValues } from '@visavis/ui/key-values';
import { Moment } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';

type CaseFactsProps = { readonly kase: Case; readonly procedureTitle: LocalText };

/** How the case is to be handled, and when it was opened. */
export function CaseFacts({ kase, procedureTitle }: CaseFactsProps) {
  const t = useTranslations('cases.facts');
  const locale = useLocale();
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(kase.language);
  const { version } = kase.procedure;
  return (
    <KeyValues
      values={[
        {
          key: 'procedure',
          label: t('procedure'),
          value: t('procedureWords', { title: procedureTitle[locale], version }),
        },
        { key: 'language', label: t('language'), value: language },
        {
          key: 'bankReference',
          label: t('bankReference'),
          value: kase.bankReference ? <Mono>{kase.bankReference}</Mono> : t('none'),
        },
        { key: 'openedAt', label: t('openedAt'), value: <Moment at={kase.openedAt} /> },
      ]}
    />
  );
}
