import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { classNames } from '@visavis/ui/class-names';
import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import type { LedStep } from './step-course.ts';

type StepListProps = {
  readonly session: LedSession;
  readonly onChoose: (stepId: StepId) => void;
};

const SIGNALS = { PASSED: 'verified', FAILED: 'stop', NOT_POSSIBLE: 'look' } as const;

/** The steps by name, in the order of the lot. What can't be passed any more says why. */
export function StepList({ session, onChoose }: StepListProps) {
  return (
    <ol className="flex flex-col">
      {session.steps.map((step, index) => (
        <Row key={step.id} {...{ session, step, onChoose }} number={index + 1} />
      ))}
    </ol>
  );
}

function Row(props: StepListProps & { readonly step: LedStep; readonly number: number }) {
  const { session, step, number } = props;
  const t = useTranslations('call.step');
  const local = useLocal();
  const isCurrent = step.id === session.currentStep;
  const block = session.blockedBy.find(({ stepId }) => stepId === step.id);
  const title = step.isSubstitute
    ? t('substitute', { title: local(step.title) })
    : local(step.title);
  return (
    <li>
      <button
        type="button"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => props.onChoose(step.id)}
        className={classNames(
          'flex min-h-7 w-full flex-wrap items-center gap-x-2 rounded-md px-2 text-left hover:bg-accent-soft',
          isCurrent ? 'bg-sunken font-semibold text-ink' : 'text-accent',
        )}
      >
        <span className="w-5 text-right tabular-nums">{number}</span>
        <span className="prose-words min-w-0 flex-1">{title}</span>
        {step.mandatory ? null : (
          <span className="text-small font-normal text-ink-soft">{t('optional')}</span>
        )}
        {step.result ? (
          <Signal kind={SIGNALS[step.result]}>{t(`mark.${step.result}`)}</Signal>
        ) : (
          <span className="font-normal text-ink-soft">{t('mark.OPEN')}</span>
        )}
        {block ? (
          <span className="w-full pl-7 text-small font-normal text-ink-soft">
            {t(`block.${block.cause}`)}
          </span>
        ) : null}
      </button>
    </li>
  );
}
