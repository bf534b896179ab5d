import type { LedSession } from '@visavis/contract/staff';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { KeyValues } from '@visavis/ui/key-values';
import { Day } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FieldReads } from './machine/field-reads.tsx';

/** What the bank declared about the person, and below each what was read of it from the document. */
export function DeclaredFacts({ session }: { readonly session: LedSession }) {
  const t = useTranslations('call.declared');
  const { declared, bankReference } = session;
  const beside = (field: DataField, value: ReactNode) => (
    <>
      {value}
      <FieldReads session={session} field={field} />
    </>
  );
  const type = t(`documents.${declared.documentType}`);
  const number = <Mono>{declared.documentNumber}</Mono>;
  const born = <Day date={declared.birthDate} />;
  const shown = {
    familyName: beside('familyName', declared.familyName),
    givenNames: beside('givenNames', declared.givenNames),
    birthDate: beside('birthDate', born),
    nationality: beside('nationality', declared.nationality),
    document: beside('documentType', type),
    documentNumber: beside('documentNumber', number),
    email: declared.email,
    phone: declared.phone ? <Mono>{declared.phone}</Mono> : undefined,
    bankReference: bankReference ? <Mono>{bankReference}</Mono> : undefined,
  };
  const keys = Object.keys(shown) as (keyof typeof shown)[];
  return (
    <KeyValues
      values={keys
        .filter((key) => shown[key])
        .map((key) => ({ key, label: t(key), value: shown[key] }))}
    />
  );
}
