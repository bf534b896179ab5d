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
  PASSED: <Check aria-hidden="true" size={10} strokeWidth={3} className="text-verified" />,
  FAILED: <Square aria-hidden="true" size={8} fill="currentColor" className="text-stop" />,
  NOT_POSSIBLE: <Triangle aria-hidden="true" size={9} strokeWidth={2.5} className="text-look" />,
};

/** As many as have room in one row for a finger; beyond that, rows of the same length. */
const ROW = 14;
const perRow = (count: number): number => Math.ceil(count / Math.ceil(count / ROW));

/** Every step in the order of the lot, done and to come; each is a way to go there. */
export function StepRow({ session, onChoose }: StepRowProps) {
  const t = useTranslations('call.step');
  const local = useLocal();
  return (
    <ol
      aria-label={t('list')}
      className="grid gap-0.5 px-4 pt-2 low:pt-1"
      style={{
        gridTemplateColumns: `repeat(${perRow(session.steps.length)}, minmax(1.5rem, 1fr))`,
      }}
    >
      {session.steps.map((step, index) => {
        const isCurrent = step.id === session.currentStep;
        const mark = t(`mark.${step.result ?? 'OPEN'}`);
        const title = step.isSubstitute
          ? t('substitute', { title: local(step.title) })
          : local(step.title);
        const name = t('pip', { number: index + 1, title, mark });
        return (
          <li key={step.id} className="min-w-0">
            <button
              type="button"
              aria-label={name}
              title={name}
              aria-current={isCurrent ? 'step' : undefined}
              onClick={() => onChoose(step.id)}
              className={classNames(
                'flex min-h-7 w-full items-center justify-center gap-0.5 rounded-md border-t-2 text-small tabular-nums low:min-h-6',
                'text-accent hover:bg-accent-soft',
                step.isSubstitute && 'border-dashed',
                isCurrent ? 'border-ink bg-sunken font-semibold text-ink' : 'border-line',
              )}
            >
              <span>{index + 1}</span>
              {step.result ? ICONS[step.result] : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
