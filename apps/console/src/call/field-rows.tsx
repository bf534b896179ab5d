import type { LedSession } from '@visavis/contract/staff';
import { classNames } from '@visavis/ui/class-names';
import { SignalIcon } from '@visavis/ui/signal';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { FieldAnswer } from './field-course.ts';
import { FieldValue, useFieldName } from './field-words.tsx';
import { FieldReads, Proposed } from './machine/field-reads.tsx';
import { proposeAnswer } from './machine/field-proposals.ts';
import type { LedStep } from './step-course.ts';
import type { FieldAnswers } from './use-field-answers.ts';

type FieldRowsProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly fields: FieldAnswers;
};

/**
 * Each field with what was declared and what the customer says; the one that is asked for is marked. A
 * field without an answer shows what was read of it, as soon as it was.
 */
export function FieldRows({ session, step, fields }: FieldRowsProps) {
  const t = useTranslations('call.fieldRows');
  const name = useFieldName();
  const openRow = useRef<HTMLTableRowElement>(null);
  const openField = fields.open?.field;
  // On a small screen the table is longer than its room: what is asked for must be in sight.
  useEffect(() => {
    void openRow.current?.scrollIntoView({ block: 'nearest' });
  }, [openField]);
  return (
    <table className="w-full border-y border-line">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('declared')}</th>
          <th scope="col">{t('answer')}</th>
        </tr>
      </thead>
      <tbody>
        {step.fields.map((asked) => {
          const { field, declared } = asked;
          const answer = fields.answers.find((given) => given.field === field);
          const proposal = proposeAnswer(session.analyses, asked);
          const isOpen = fields.open?.field === field;
          return (
            <tr
              key={field}
              ref={isOpen ? openRow : undefined}
              aria-current={isOpen || undefined}
              className={classNames(
                'border-b border-line last:border-0',
                'scroll-my-10',
                isOpen && 'bg-sunken',
              )}
            >
              <th
                scope="row"
                className={classNames(
                  'border-l-2 py-0.5 pr-3 pl-2 text-left low:py-px align-top font-normal text-ink-soft',
                  isOpen ? 'border-ink' : 'border-transparent',
                )}
              >
                {name(field)}
              </th>
              <td className="prose-words py-0.5 pr-3 align-top font-semibold low:py-px">
                {declared === null ? (
                  <span className="font-normal text-ink-soft">{t('nothing')}</span>
                ) : (
                  <FieldValue field={field} value={declared} />
                )}
              </td>
              <td className="prose-words py-0.5 align-top low:py-px">
                <span className="flex flex-wrap items-baseline gap-x-3">
                  {answer ? <Answer answer={answer} /> : null}
                  {isOpen && proposal ? (
                    <Proposed field={field} proposal={proposal} />
                  ) : (
                    <FieldReads session={session} field={field} />
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Answer({ answer }: { readonly answer: FieldAnswer }) {
  const t = useTranslations('call.verdicts');
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      <SignalIcon kind={answer.verdict === 'MATCH' ? 'verified' : 'look'} size={14} />
      <span>{t(answer.verdict)}</span>
      {answer.value === undefined ? null : (
        <span className="font-semibold">
          <FieldValue field={answer.field} value={answer.value} />
        </span>
      )}
    </span>
  );
}
