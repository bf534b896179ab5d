import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { classNames } from '@visavis/ui/class-names';
import { Check, Square, Triangle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import type { LedStep } from './step-course.ts';

type StepRowProps = {
  readonly session: LedSession;
  readonly onChoose: (stepId: StepId) => void;
};

const ICONS: Readonly<Record<NonNullable<LedStep['result']>, ReactNode>> = {
  PASSED: <Check aria-hidden="true" size={12} strokeWidth={3} className="text-verified" />,
  FAILED: <Square aria-hidden="true" size={9} fill="currentColor" className="text-stop" />,
  NOT_POSSIBLE: <Triangle aria-hidden="true" size={10} strokeWidth={2.5} className="text-look" />,
};

/** Every step in one row, done and to come; each is a way to go there. */
export function StepRow({ session, onChoose }: StepRowProps) {
  const t = useTranslations('call.step');
  const local = useLocal();
  return (
    <ol aria-label={t('list')} className="flex gap-0.5 px-4 pt-3">
      {session.steps.map((step, index) => {
        const isCurrent = step.id === session.currentStep;
        const mark = t(`mark.${step.result ?? 'OPEN'}`);
        const name = t('pip', { number: index + 1, title: local(step.title), mark });
        return (
          <li key={step.id} className="min-w-0 flex-1">
            <button
              type="button"
              aria-label={name}
              title={name}
              aria-current={isCurrent ? 'step' : undefined}
              onClick={() => onChoose(step.id)}
              className={classNames(
                'flex min-h-9 w-full flex-col items-center justify-start rounded-md border-t-2 pt-1 text-small tabular-nums',
                'text-accent hover:bg-accent-soft',
                isCurrent ? 'border-ink bg-sunken font-semibold text-ink' : 'border-line',
              )}
            >
              <span>{index + 1}</span>
              <span className="flex h-3 items-center">
                {step.result ? ICONS[step.result] : null}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
