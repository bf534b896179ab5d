'use client';

import { DOCUMENT_TYPES } from '@visavis/domain/case/case';
import { LANGUAGES } from '@visavis/domain/language';
import { Button } from '@visavis/ui/button';
import { Dialog } from '@visavis/ui/dialog';
import { Field, TextInput } from '@visavis/ui/field';
import { Select } from '@visavis/ui/select';
import { useToast } from '@visavis/ui/toast';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { useLanguageName } from '../call/local-text.tsx';
import { Refusal } from '../errors/refusal.tsx';
import { giveCertificate } from '../server/actions/qualifications.ts';
import type { Refused } from '../server/answer.ts';
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
  const documents = useTranslations('call.declared.documents');
  const languageName = useLanguageName();
  const router = useRouter();
  const tell = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const close = () => {
    setIsOpen(false);
    setIsWrong(false);
    setRefused(undefined);
  };
  const submit = async (form: FormData) => {
    const parsed = entry.safeParse(Object.fromEntries(form));
    setIsWrong(!parsed.success);
    if (!parsed.success) return;
    setBusy(true);
    const answered = await giveCertificate({ ...parsed.data, staffId: member.id });
    setBusy(false);
    if (!answered.ok) return setRefused(answered);
    tell({ kind: 'verified', title: t('told.given') });
    close();
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t('give')}</Button>
      <Dialog open={isOpen} title={t('giveTo', { name: member.name })} onClose={close}>
        {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
        <form
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(new FormData(event.currentTarget));
          }}
        >
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
          <div className="flex justify-end gap-2">
            <Button onPress={close}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {t('give')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

function aYearAfter(day: string): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
