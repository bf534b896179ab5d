'use client';

import { DOCUMENT_TYPES } from '@visavis/domain/case/case';
import { LANGUAGES } from '@visavis/domain/language';
import { Field, TextInput } from '@visavis/ui/field';
import { Select } from '@visavis/ui/select';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { useLanguageName } from '../call/local-text.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { giveCertificate } from '../server/actions/qualifications.ts';
import type { QualificationView } from './qualification-view.ts';

const entry = z
  .object({
    documentType: z.enum(DOCUMENT_TYPES),
    language: z.enum(LANGUAGES),
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date(),
  })
  .refine(({ issuedOn, expiresOn }) => issuedOn <= expiresOn);

type GiveCertificateProps = { readonly member: QualificationView; readonly today: string };

/** Says that an agent was trained in one type of document and one language. */
export function GiveCertificate({ member, today }: GiveCertificateProps) {
  const t = useTranslations('admin.certificates');
  return (
    <FormDialog
      words={{
        open: t('give'),
        title: t('giveTo', { name: member.name }),
        submit: t('give'),
        cancel: t('cancel'),
        told: t('told.given'),
      }}
      read={(form) => {
        const { data } = entry.safeParse(Object.fromEntries(form));
        return data ? { input: data } : { fault: 'DAY' };
      }}
      send={(certificate) => giveCertificate({ ...certificate, staffId: member.id })}
    >
      {(fault) => <CertificateFields today={today} isWrong={fault !== undefined} />}
    </FormDialog>
  );
}

type FieldsProps = { readonly today: string; readonly isWrong: boolean };

function CertificateFields({ today, isWrong }: FieldsProps) {
  const t = useTranslations('admin.certificates');
  const documents = useTranslations('call.declared.documents');
  const languageName = useLanguageName();
  return (
    <>
      <Field label={t('document')}>
        <Select
          name="documentType"
          options={DOCUMENT_TYPES.map((value) => ({ value, label: documents(value) }))}
        />
      </Field>
      <Field label={t('language')}>
        <Select
          name="language"
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
      </Field>
      <Field label={t('issuedOn')}>
        <TextInput name="issuedOn" type="date" defaultValue={today} />
      </Field>
      <Field label={t('expiresOn')} error={isWrong ? t('wrongDay') : undefined}>
        <TextInput name="expiresOn" type="date" defaultValue={aYearAfter(today)} />
      </Field>
    </>
  );
}

function aYearAfter(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
