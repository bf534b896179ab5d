import type { LedSession } from '@visavis/contract/staff';
import { useTranslations } from 'use-intl';
import { FieldValue, useFieldName } from './field-words.tsx';
import type { ConfirmedField } from './field-course.ts';
import { FieldReads } from './machine/field-reads.tsx';
import type { LedStep } from './step-course.ts';

/** What was declared, to hold the answer against. */
export function Compared({ compared }: { readonly compared: ConfirmedField }) {
  const t = useTranslations('call.detail');
  const name = useFieldName();
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 rounded-md border border-line px-3 py-2 low:py-1">
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

type FieldsToReadProps = { readonly session: LedSession; readonly step: LedStep };

/** The fields that must be read from the document: what was declared, and beside it what software read. */
export function FieldsToRead({ session, step }: FieldsToReadProps) {
  const t = useTranslations('call.detail');
  const columns = useTranslations('call.fieldRows');
  const name = useFieldName();
  if (step.fields.length === 0) return null;
  return (
    <table className="w-full">
      <caption className="text-left text-small text-ink-soft low:sr-only">
        {t('fieldsToRead')}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns('field')}</th>
          <th scope="col">{columns('declared')}</th>
          <th scope="col">{columns('read')}</th>
        </tr>
      </thead>
      <tbody>
        {step.fields.map(({ field, declared }) => (
          <tr key={field} className="align-baseline">
            <th scope="row" className="pr-3 text-left font-normal text-ink-soft">
              {name(field)}
            </th>
            <td className="prose-words pr-3 font-semibold">
              {declared === null ? t('notDeclared') : <FieldValue field={field} value={declared} />}
            </td>
            <td>
              <FieldReads session={session} field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
