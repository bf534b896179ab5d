import type { LedSession } from '@visavis/contract/staff';
import type { DataField } from '@visavis/domain/procedure/procedure';
import { useTranslations } from 'use-intl';
import { confirmsFields } from './field-course.ts';
import { FieldValue, useFieldName } from './field-words.tsx';
import { FieldReads } from './machine/field-reads.tsx';
import type { LedStep } from './step-course.ts';

/** In the order of a document: what stands beside each other is read beside each other. */
const FIELDS = [
  'familyName',
  'givenNames',
  'birthDate',
  'nationality',
  'documentType',
  'documentNumber',
] as const satisfies readonly DataField[];

/**
 * Below the step, what was declared and what was read of it, in two columns. A step that has these
 * fields itself shows them itself.
 */
export function DeclaredBeside(props: { readonly session: LedSession; readonly step: LedStep }) {
  const { session, step } = props;
  const t = useTranslations('call.facts');
  const name = useFieldName();
  if (confirmsFields(step) || (step.kind === 'DOCUMENT' && step.fields.length > 0)) return null;
  return (
    <div role="group" aria-label={t('declared')} className="mt-auto">
      <dl className="grid grid-cols-2 gap-x-4 px-4 pt-2 pb-1 low:pt-0.5 low:pb-0 low:leading-[1.125rem]">
        {FIELDS.map((field) => (
          <div key={field} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <dt className="text-small text-ink-soft">{name(field)}</dt>
            <dd className="prose-words flex min-w-0 flex-wrap items-baseline gap-x-1 font-semibold">
              <FieldValue field={field} value={session.declared[field]} />
              <FieldReads session={session} field={field} isBrief />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
