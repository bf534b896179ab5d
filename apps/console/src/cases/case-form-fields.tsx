'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { DOCUMENT_TYPES } from '@visavis/domain/case/case';
import { Field, TextInput } from '@visavis/ui/field';
import { Select, type SelectOption } from '@visavis/ui/select';
import { LANGUAGES } from '../language/languages.ts';
import type { FieldName } from './case-form.ts';

type GroupProps = { readonly errorOf: (name: FieldName) => string | undefined };

type PersonProps = GroupProps & { readonly countries: readonly SelectOption[] };

/** Names, birth, nationality: as in the document. */
export function PersonFields({ errorOf, countries }: PersonProps) {
  const t = useTranslations('cases');
  return (
    <Group title={t('form.person')} lead={t('form.personLead')}>
      <Field label={t('declared.familyName')} error={errorOf('familyName')}>
        <TextInput name="familyName" autoComplete="off" autoFocus />
      </Field>
      <Field label={t('declared.givenNames')} error={errorOf('givenNames')}>
        <TextInput name="givenNames" autoComplete="off" />
      </Field>
      <Field label={t('declared.birthDate')} error={errorOf('birthDate')}>
        <TextInput name="birthDate" type="date" min="1900-01-01" />
      </Field>
      <Field label={t('declared.nationality')} error={errorOf('nationality')}>
        <Select
          name="nationality"
          defaultValue=""
          emptyLabel={t('form.choose')}
          options={countries}
        />
      </Field>
    </Group>
  );
}

/** The document that the customer will show. */
export function DocumentFields({ errorOf }: GroupProps) {
  const t = useTranslations('cases');
  return (
    <Group title={t('form.document')}>
      <Field label={t('declared.documentType')} error={errorOf('documentType')}>
        <Select
          name="documentType"
          defaultValue="ID_CARD"
          options={DOCUMENT_TYPES.map((value) => ({
            value,
            label: t(`declared.document.${value}`),
          }))}
        />
      </Field>
      <Field label={t('declared.documentNumber')} error={errorOf('documentNumber')}>
        <TextInput name="documentNumber" autoComplete="off" spellCheck={false} />
      </Field>
    </Group>
  );
}

/** Where the invitation and the one-time code go. */
export function ContactFields({ errorOf }: GroupProps) {
  const t = useTranslations('cases');
  const optional = t('form.optional');
  return (
    <Group title={t('form.contact')} lead={t('form.contactLead')}>
      <Field label={t('declared.email')} optionalWord={optional} error={errorOf('email')}>
        <TextInput name="email" type="email" autoComplete="off" />
      </Field>
      <Field label={t('declared.phone')} optionalWord={optional} error={errorOf('phone')}>
        <TextInput name="phone" type="tel" autoComplete="off" placeholder="+30 691 234 5678" />
      </Field>
    </Group>
  );
}

type ProcessProps = GroupProps & { readonly procedures: readonly SelectOption[] };

/** The language of the call, the procedure, and the bank's own word for the case. */
export function ProcessFields({ errorOf, procedures }: ProcessProps) {
  const t = useTranslations('cases');
  return (
    <Group title={t('form.process')}>
      <Field label={t('form.language')} error={errorOf('language')}>
        <Select
          name="language"
          defaultValue={useLocale()}
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
      </Field>
      <Field label={t('form.procedure')} error={errorOf('procedureId')}>
        <Select name="procedureId" defaultValue={procedures[0]?.value} options={procedures} />
      </Field>
      <Field
        label={t('form.bankReference')}
        optionalWord={t('form.optional')}
        error={errorOf('bankReference')}
      >
        <TextInput name="bankReference" autoComplete="off" maxLength={100} />
      </Field>
    </Group>
  );
}

const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

type FieldGroupProps = {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
};

function Group({ title, lead, children }: FieldGroupProps) {
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-4">
      <legend className="float-left text-lead font-semibold">{title}</legend>
      {lead === undefined ? null : <p className="clear-both text-ink-soft">{lead}</p>}
      <div className="clear-both grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
