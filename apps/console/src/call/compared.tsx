import { useTranslations } from 'use-intl';
import { FieldValue, useFieldName } from './field-words.tsx';
import type { ConfirmedField } from './field-course.ts';
import type { LedStep } from './step-course.ts';

/** What was declared, to hold the answer against. */
export function Compared({ compared }: { readonly compared: ConfirmedField }) {
  const t = useTranslations('call.detail');
  const name = useFieldName();
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 rounded-md border border-line px-3 py-2">
      <span className="text-ink-soft">
        {t('compareWith')} · {name(compared.field)}
      </span>
      <span className="text-lead font-semibold">
        {compared.declared === null ? (
          <span className="font-normal text-ink-soft">{t('notDeclared')}</span>
        ) : (
          <FieldValue field={compared.field} value={compared.declared} />
        )}
      </span>
    </div>
  );
}

/** The fields that must be read from the document, with what was declared. */
export function FieldsToRead({ step }: { readonly step: LedStep }) {
  const t = useTranslations('call.detail');
  const name = useFieldName();
  if (step.fields.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-small text-ink-soft">{t('fieldsToRead')}</span>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {step.fields.map(({ field, declared }) => (
          <div key={field} className="contents">
            <dt className="text-ink-soft">{name(field)}</dt>
            <dd className="prose-words min-w-0 font-semibold">
              {declared === null ? t('notDeclared') : <FieldValue field={field} value={declared} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
