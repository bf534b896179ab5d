'use client';

import { useTranslations } from 'use-intl';
import type { Case } from '@visavis/domain/case/case';
import { KeyValues } from '@visavis/ui/key-values';
import { Day } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';

type DeclaredDataProps = {
  readonly declared: Case['declared'];
  /** Named by the server: browsers name some countries otherwise. */
  readonly nationality: string;
};

/** What the bank declared about the person, exactly as it came. */
export function DeclaredData({ declared, nationality }: DeclaredDataProps) {
  const t = useTranslations('cases.declared');
  return (
    <KeyValues
      values={[
        { key: 'familyName', label: t('familyName'), value: <b>{declared.familyName}</b> },
        { key: 'givenNames', label: t('givenNames'), value: <b>{declared.givenNames}</b> },
        { key: 'birthDate', label: t('birthDate'), value: <Day date={declared.birthDate} /> },
        { key: 'nationality', label: t('nationality'), value: nationality },
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
