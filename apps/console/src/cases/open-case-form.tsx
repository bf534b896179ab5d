'use client';

import { useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Language, LocalText } from '@visavis/domain/language';
import { Button } from '@visavis/ui/button';
import type { SelectOption } from '@visavis/ui/select';
import { Refusal } from '../errors/refusal.tsx';
import type { Refused } from '../server/answer.ts';
import { openCase } from '../server/actions/cases.ts';
import { CaseOpened } from './case-opened.tsx';
import { readCaseForm, type FieldName } from './case-form.ts';
import { ContactFields, DocumentFields, PersonFields, ProcessFields } from './case-form-fields.tsx';
import type { MadeInvitation } from './invitation-made.tsx';

type OpenCaseFormProps = {
  readonly procedures: readonly { readonly id: string; readonly title: LocalText }[];
  /** Named by the server: browsers name some countries otherwise. */
  readonly countries: readonly SelectOption[];
};

/** The bank's declaration about the person. What is wrong is said at its field, before and after sending. */
export function OpenCaseForm({ procedures, countries }: OpenCaseFormProps) {
  const t = useTranslations('cases.form');
  const locale: Language = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly FieldName[]>([]);
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<MadeInvitation>();

  const submit = async (entered: FormData) => {
    const read = readCaseForm(entered);
    setWrong(read.ok ? [] : read.wrong);
    if (!read.ok) {
      form.current?.querySelector<HTMLElement>(`[name="${read.wrong[0] ?? ''}"]`)?.focus();
      return;
    }
    setBusy(true);
    const answered = await openCase(read.request);
    setBusy(false);
    if (answered.ok) setMade(answered.value);
    else setRefused(answered);
  };

  if (made) return <CaseOpened invitation={made} onAnother={() => setMade(undefined)} />;
  const errorOf = (name: FieldName) => (wrong.includes(name) ? t(`wrong.${name}`) : undefined);
  return (
    <form
      ref={form}
      noValidate
      className="flex max-w-3xl flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      {refused ? <Refusal code={refused.code} traceId={refused.traceId} /> : null}
      <PersonFields errorOf={errorOf} countries={countries} />
      <DocumentFields errorOf={errorOf} />
      <ContactFields errorOf={errorOf} />
      <ProcessFields
        errorOf={errorOf}
        procedures={procedures.map(({ id, title }) => ({ value: id, label: title[locale] }))}
      />
      <div>
        <Button type="submit" variant="primary" busy={busy} busyLabel={t('busy')}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
