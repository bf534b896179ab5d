import { DOCUMENT_TYPES } from '@visavis/domain/case/case';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { Day } from '@visavis/ui/moment';
import { Mono } from '@visavis/ui/mono';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** How a field of the customer's data is called. */
export function useFieldName(): (field: DataField) => string {
  const t = useTranslations('call.fields');
  return (field) => t(field);
}

/** What a field holds, as it is compared by eye. */
export function FieldValue(props: {
  readonly field: DataField;
  readonly value: string;
}): ReactNode {
  const { field, value } = props;
  const t = useTranslations('call.declared.documents');
  const type = DOCUMENT_TYPES.find((known) => known === value);
  if (field === 'documentType' && type) return t(type);
  if (field === 'birthDate' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <Day date={value} />;
  if (field === 'documentNumber' || field === 'phone') return <Mono>{value}</Mono>;
  return value;
}
