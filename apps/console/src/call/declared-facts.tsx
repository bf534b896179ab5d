import type { LedSession } from '@visavis/contract/staff';
import { KeyValues } from '@visavis/ui/key-values';
import { Day } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import { useTranslations } from 'use-intl';

/** What the bank declared about the person, to hold against the document. */
export function DeclaredFacts({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call.declared');
  const { declared, bankReference } = session;
  const values = [
    { key: 'familyName', label: t('familyName'), value: declared.familyName },
    { key: 'givenNames', label: t('givenNames'), value: declared.givenNames },
    { key: 'birthDate', label: t('birthDate'), value: <Day date={declared.birthDate} /> },
    { key: 'nationality', label: t('nationality'), value: declared.nationality },
    { key: 'document', label: t('document'), value: t(`documents.${declared.documentType}`) },
    {
      key: 'documentNumber',
      label: t('documentNumber'),
      value: <Mono>{declared.documentNumber}</Mono>,
    },
    ...(declared.email ? [{ key: 'email', label: t('email'), value: declared.email }] : []),
    ...(declared.phone
      ? [{ key: 'phone', label: t('phone'), value: <Mono>{declared.phone}</Mono> }]
      : []),
    ...(bankReference
      ? [{ key: 'bank', label: t('bankReference'), value: <Mono>{bankReference}</Mono> }]
      : []),
  ];
  return <KeyValues values={values} />;
}
