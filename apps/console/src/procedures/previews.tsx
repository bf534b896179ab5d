'use client';

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '@visavis/domain/language';
import { Button } from '@visavis/ui/button';
import { EmptyState } from '@visavis/ui/empty-state';
import { Field } from '@visavis/ui/field';
import { Guide } from '@visavis/ui/guide';
import { Select } from '@visavis/ui/select';
import type { ExampleStep, Look } from './procedure-data.ts';

const isLanguage = (value: string): value is Language =>
  (LANGUAGES as readonly string[]).includes(value);

/** The language that is chosen, the reader's own at first. */
function useChosenLanguage() {
  const locale = useLocale();
  return useState<Language>(isLanguage(locale) ? locale : 'en');
}

function LanguageChoice({
  language,
  onChange,
}: {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}) {
  const t = useTranslations('admin.procedures');
  return (
    <Field label={t('language')}>
      <Select
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) onChange(target.value);
        }}
        options={LANGUAGES.map((value) => ({ value, label: value }))}
      />
    </Field>
  );
}

function NothingToShow() {
  const t = useTranslations('admin.procedures');
  return <EmptyState title={t('noPreview')}>{t('noPreviewWords')}</EmptyState>;
}

type AgentPreviewProps = {
  readonly look: Look;
  readonly model: string | undefined;
  readonly onModel: (id: string) => void;
  readonly onDraw: () => void;
};

/** An example session as the agent is led through it. */
export function AgentPreview({ look, model, onModel, onDraw }: AgentPreviewProps) {
  const t = useTranslations('admin.procedures');
  const [language, setLanguage] = useChosenLanguage();
  if (look.steps.length === 0) return <NothingToShow />;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3">
        {look.models.length > 0 ? (
          <Field label={t('document')}>
            <Select
              value={model ?? look.models[0]?.id}
              onChange={({ target }) => onModel(target.value)}
              options={look.models.map(({ id, title }) => ({ value: id, label: title[language] }))}
            />
          </Field>
        ) : null}
        <LanguageChoice language={language} onChange={setLanguage} />
        <Button onPress={onDraw}>{t('drawAgain')}</Button>
      </div>
      <ol className="flex flex-col" lang={language}>
        {look.steps.map((step, index) => (
          <li key={step.id} className="flex flex-col gap-1 border-b border-line py-3">
            <h2 className="font-semibold">
              {index + 1} · {step.title[language]}{' '}
              <span className="font-mono text-small font-normal text-ink-soft">{step.kind}</span>
            </h2>
            <p>{step.instruction[language]}</p>
            <p className="text-lead">“{step.say[language]}”</p>
            {step.characters ? <p className="font-mono">{step.characters}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What the customer's phone shows at each step. */
export function CustomerPreview({ look }: { readonly look: Look }) {
  const [language, setLanguage] = useChosenLanguage();
  if (look.steps.length === 0) return <NothingToShow />;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      <ol className="flex flex-wrap gap-4" lang={language}>
        {look.steps.map((step) => (
          <PhoneStep key={step.id} step={step} language={language} />
        ))}
      </ol>
    </div>
  );
}

function PhoneStep({
  step,
  language,
}: {
  readonly step: ExampleStep;
  readonly language: Language;
}) {
  return (
    <li className="flex w-[360px] max-w-full flex-col gap-3 rounded-md border border-edge p-4">
      <div className="aspect-[4/3] w-full">
        <Guide drawing={step.drawing} label={step.title[language]} />
      </div>
      <p className="prose-words text-lead">{step.prompt[language]}</p>
    </li>
  );
}
