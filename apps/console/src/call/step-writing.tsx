import type { LedSession } from '@visavis/contract/staff';
import { useTranslations } from 'use-intl';
import { useFieldName } from './field-words.tsx';
import { proposeAnswer } from './machine/field-proposals.ts';
import { answerWordsOf, resultOfCheck, type LedStep } from './step-course.ts';
import type { StepForm } from './step-form.ts';
import type { StepAnswers } from './use-step-answers.ts';
import { WritingForm } from './writing-form.tsx';

type StepWritingProps = {
  readonly session: LedSession;
  readonly step: LedStep | undefined;
  readonly form: StepForm;
  readonly answers: StepAnswers;
};

/** The form for what is being written now, with the words for it. */
export function StepWriting({ session, step, form, answers }: StepWritingProps) {
  const t = useTranslations('call.remark');
  const answerWord = useTranslations('call.answers');
  const fieldName = useFieldName();
  const common = { onKeep: answers.keep, onLeave: answers.leave, keepWord: t('keepWord') };
  switch (form.kind) {
    case 'NOTE':
      return <WritingForm {...common} title={t('title.NOTE')} hint={t('hint')} />;
    case 'STEP_NOTE':
      return (
        <WritingForm
          {...common}
          title={t('stepNote')}
          hint={t('hint')}
          initial={step?.remark ?? ''}
        />
      );
    case 'FIELD':
      return (
        <WritingForm
          {...common}
          isShort
          title={t(`field.${form.verdict}`, { field: fieldName(form.field.field) })}
          initial={proposeAnswer(session.analyses, form.field)?.value ?? declaredOf(form)}
        />
      );
    case 'CHECK':
      return step ? <CheckWriting step={step} answer={form.answer} common={common} /> : null;
    case 'REMARK': {
      const words = step ? answerWordsOf(step) : 'DEFAULT';
      const answer = answerWord(`${words}.${form.result}`);
      return (
        <WritingForm
          key={form.result}
          {...common}
          title={t(`ask.${form.result}`, { answer })}
          hint={form.result === 'NOT_POSSIBLE' ? prospectOr(t('hint')) : t('hint')}
        />
      );
    }
  }

  /** Of a feature: what the answer brings about, before it is given. */
  function prospectOr(hint: string): string {
    const prospect = step?.ifNotCheckable;
    return prospect ? t(`prospect.${prospect}`, { left: session.substitutesLeft ?? 0 }) : hint;
  }
}

/** What the customer says differs from it, mostly by little. */
const declaredOf = ({ verdict, field }: Extract<StepForm, { readonly kind: 'FIELD' }>): string =>
  verdict === 'CHANGED' ? (field.declared ?? '') : '';

function CheckWriting(props: {
  readonly step: LedStep;
  readonly answer: 'POSITIVE' | 'NEGATIVE' | 'UNAVAILABLE';
  readonly common: Pick<Parameters<typeof WritingForm>[0], 'onKeep' | 'onLeave' | 'keepWord'>;
}) {
  const { step, answer } = props;
  const t = useTranslations('call.check');
  const asksText = resultOfCheck(step, answer) !== 'PASSED';
  const isKept = answer === 'NEGATIVE' && !step.mustBePositive;
  return (
    <WritingForm
      key={answer}
      {...props.common}
      title={t(`ask.${answer}`)}
      hint={isKept ? t('negativeKept') : t(`hint.${answer}`)}
      referenceLabel={answer === 'UNAVAILABLE' ? undefined : t('reference')}
      asksText={asksText}
    />
  );
}
