import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { FieldValue, useFieldName } from '../call/field-words.tsx';
import { useFindingWords } from '../call/machine/finding-words.ts';
import { SIGNAL_OF } from '../call/machine/level-signal.ts';
import type { ReviewedAnalysis } from './review-analyses.ts';
import type { ReviewedStep } from './review-data.ts';

/** What an answer holds besides its result: fields that were not as declared, and a register's answer. */
export function AnswerDetail({ fields, check }: Pick<ReviewedStep, 'fields' | 'check'>) {
  const t = useTranslations('call');
  const nameOf = useFieldName();
  return (
    <>
      {fields.length === 0 ? null : (
        <ul className="flex flex-col pl-7 text-small">
          {fields.map(({ field, verdict, value }) => (
            <li key={field} className="flex flex-wrap items-center gap-x-2">
              <SignalIcon kind="look" size={14} />
              <span className="text-ink-soft">{nameOf(field)}</span>
              <span>{t(`verdicts.${verdict}`)}</span>
              {value === undefined ? null : (
                <span className="font-semibold">
                  <FieldValue field={field} value={value} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {check ? (
        <p className="pl-7 text-small">
          {t(`check.answer.${check.result}`)}
          {check.reference === undefined ? null : (
            <span className="font-mono"> · {check.reference}</span>
          )}
        </p>
      ) : null}
    </>
  );
}

/** What the machine said of the step's pictures, and whether the agent agreed. */
export function MachineRecord({ analyses }: { readonly analyses: readonly ReviewedAnalysis[] }) {
  const t = useTranslations('analysis');
  if (analyses.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 pl-7 text-small">
      <span className="text-ink-soft">{t('title')}</span>
      {analyses.map((analysis) => (
        <OneAnalysis key={analysis.id} analysis={analysis} />
      ))}
    </div>
  );
}

function OneAnalysis({ analysis }: { readonly analysis: ReviewedAnalysis }) {
  const t = useTranslations('analysis');
  const words = useFindingWords();
  const { findings, failure, judgement } = analysis;
  const troubling = findings.filter(({ level }) => level !== 'GOOD');
  const shown = troubling.length > 0 ? troubling : findings.slice(0, 1);
  return (
    <div>
      <ul className="flex flex-col">
        {shown.map((finding) => (
          <li key={words(finding)} className="flex items-start gap-2">
            <span className="pt-0.5">
              <SignalIcon kind={SIGNAL_OF[finding.level]} size={14} />
            </span>
            <span className="prose-words">
              <span className="sr-only">{t(`level.${finding.level}`)}: </span>
              {words(finding)}
            </span>
          </li>
        ))}
      </ul>
      {judgement ? (
        <p className="prose-words pl-6 text-ink-soft">
          {judgement.agrees
            ? t('agentAgreed')
            : t(failure ? 'agentByHand' : 'agentOverruled', { remark: judgement.remark ?? '–' })}
        </p>
      ) : null}
    </div>
  );
}
