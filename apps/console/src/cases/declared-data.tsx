import { useLocale, useTranslations } from 'use-intl';
import type { Case } from '@visavis/domain/case/case';
import { KeyValues } from '@visavis/ui/key-values';
import { Day } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { countryName } from './country-names.ts';

/** What the bank declared about the person, exactly as it came. */
export function DeclaredData({ declared }: { readonly declared: Case['declared'] }) {
  const t = useTranslations('cases.declared');
  const locale = useLocale();
  return (
    <KeyValues
      values={[
        { key: 'familyName', label: t('familyName'), value: <b>{declared.familyName}</b> },
        { key: 'givenNames', label: t('givenNames'), value: <b>{declared.givenNames}</b> },
        { key: 'birthDate', label: t('birthDate'), value: <Day date={declared.birthDate} /> },
        {
          key: 'nationality',
          label: t('nationality'),
          value: countryName(declared.nationality, locale),
        },
        {
          key: 'documentType',
          label: t('documentType'),
          value: t(`document.${declared.documentType}`),
        },
        {
          key: 'documentNumber',
          label: t('documentNumber'),
          value: <Mono>{declared.documentNumber}</Mono>,
        },
        { key: 'email', label: t('email'), value: declared.email ?? t('none') },
        { key: 'phone', label: t('phone'), value: declared.phone ?? t('none') },
      ]}
    />
  );
}
