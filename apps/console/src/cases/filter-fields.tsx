'use client';

import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { OUTCOMES } from '@visavis/domain/outcome/outcome';
import { Button } from '@visavis/ui/button';
import { Field, TextInput } from '@visavis/ui/field';
import { Select } from '@visavis/ui/select';
import { caseFilters, type CaseFilters } from './case-filters.ts';

export type AgentChoice = { readonly id: string; readonly name: string };

type FilterFieldsProps = {
  readonly filters: CaseFilters;
  readonly agents: readonly AgentChoice[];
  readonly onFind: (filters: CaseFilters) => Promise<void>;
  readonly onClear: (() => Promise<void>) | undefined;
};

/** What to look for; each field narrows the list. */
export function FilterFields({ filters, agents, onFind, onClear }: FilterFieldsProps) {
  const t = useTranslations('cases.filters');
  const outcomes = useTranslations('cases.outcome');
  const [busy, setBusy] = useState(false);

  const submit = async (form: HTMLFormElement) => {
    const entered = [...new FormData(form)].filter(([, value]) => value !== '');
    const wanted = caseFilters.safeParse(Object.fromEntries(entered));
    if (!wanted.success) return;
    setBusy(true);
    await onFind(wanted.data).finally(() => setBusy(false));
  };

  return (
    <form
      role="search"
      aria-label={t('label')}
      className="flex flex-wrap items-end gap-3 border-b border-line pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <div className="w-40">
        <Field label={t('reference')}>
          <TextInput name="reference" defaultValue={filters.reference} maxLength={100} />
        </Field>
      </div>
      <div className="w-52">
        <Field label={t('name')}>
          <TextInput name="name" defaultValue={filters.name} maxLength={100} autoComplete="off" />
        </Field>
      </div>
      <div className="w-44">
        <Field label={t('agent')}>
          <Select
            name="agentId"
            defaultValue={filters.agentId ?? ''}
            emptyLabel={t('anybody')}
            options={agents.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </div>
      <div className="w-44">
        <Field label={t('outcome')}>
          <Select
            name="outcome"
            defaultValue={filters.outcome ?? ''}
            emptyLabel={t('any')}
            options={[
              { value: 'TO_REVIEW', label: t('toReview') },
              { value: 'NONE', label: t('none') },
              ...OUTCOMES.map((value) => ({ value, label: outcomes(value) })),
            ]}
          />
        </Field>
      </div>
      <div className="w-36">
        <Field label={t('from')}>
          <TextInput name="from" type="date" defaultValue={filters.from} />
        </Field>
      </div>
      <div className="w-36">
        <Field label={t('to')}>
          <TextInput name="to" type="date" defaultValue={filters.to} />
        </Field>
      </div>
      <Button
        type="submit"
        variant="primary"
        busy={busy}
        icon={<Search aria-hidden="true" size={16} />}
      >
        {t('find')}
      </Button>
      {onClear ? (
        <Button variant="quiet" onPress={onClear}>
          {t('clear')}
        </Button>
      ) : null}
    </form>
  );
}
