'use client';

import { useLocale, useTranslations } from 'use-intl';
import { clockOf } from '@visavis/ui/duration';
import { Badge, Signal, type SignalKind } from '@visavis/ui/signal';
import type { StepResult } from '@visavis/domain/session/session';
import type { ReviewData, ReviewedStep } from './review-data.ts';
import { AnswerDetail, MachineRecord } from './step-detail.tsx';

const SIGNALS = {
  PASSED: 'verified',
  FAILED: 'stop',
  NOT_POSSIBLE: 'look',
} as const satisfies Record<StepResult, SignalKind>;

type StepListProps = {
  readonly review: ReviewData;
  readonly onJump: ((ms: number) => void) | undefined;
};

/** Each step with its answer; pressing its time jumps to where it was shown. */
export function StepList({ review, onJump }: StepListProps) {
  return (
    <ol className="flex flex-col">
      {review.steps.map((step, index) => (
        <StepRow
          key={step.stepId}
          step={step}
          number={index + 1}
          snapshots={review.snapshots.filter(({ stepId }) => stepId === step.stepId).length}
          onJump={onJump}
        />
      ))}
    </ol>
  );
}

type StepRowProps = {
  readonly step: ReviewedStep;
  readonly number: number;
  readonly snapshots: number;
  readonly onJump: ((ms: number) => void) | undefined;
};

function StepRow({ step, number, snapshots, onJump }: StepRowProps) {
  const t = useTranslations('review.steps');
  const locale = useLocale();
  const { atMs, result, remark, mandatory, failedTries } = step;
  const title = step.title[locale];
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2">
      <div className="flex items-baseline gap-2">
        <span className="w-5 shrink-0 text-right text-ink-soft tabular-nums">{number}</span>
        <span className="prose-words min-w-0 flex-1">{title}</span>
        {atMs === null || !onJump ? null : (
          <button
            type="button"
            aria-label={t('jump', { title, at: clockOf(atMs) })}
            onClick={() => onJump(atMs)}
            className="min-h-6 rounded-md px-2 font-mono text-accent tabular-nums hover:bg-accent-soft"
          >
            {clockOf(atMs)}
          </button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 pl-7 text-small">
        {result ? (
          <Signal kind={SIGNALS[result]}>{t(`result.${result}`)}</Signal>
        ) : (
          <Badge>{t('unanswered')}</Badge>
        )}
        {snapshots > 0 ? <span>{t('snapshots', { count: snapshots })}</span> : null}
        {failedTries > 0 ? <span>{t('failedTries', { count: failedTries })}</span> : null}
        {mandatory ? null : <span className="text-ink-soft">{t('optional')}</span>}
      </div>
      {remark ? <p className="prose-words pl-7 text-ink-soft">{remark}</p> : null}
      <AnswerDetail fields={step.fields} check={step.check} />
      <MachineRecord analyses={step.analyses} />
    </li>
  );
}
