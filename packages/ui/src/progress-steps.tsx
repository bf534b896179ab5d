import { Check, Square, Triangle } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

export type StepMark = 'open' | 'current' | 'passed' | 'failed' | 'not-possible';

export type ProgressStep = {
  readonly key: string;
  readonly title: string;
  readonly mark: StepMark;
  /** The mark as a word, for who can't see it. */
  readonly markWord: string;
};

const ICONS: Readonly<Record<StepMark, ReactNode>> = {
  open: <span className="size-1.5 rounded-full bg-edge" />,
  current: <span className="size-2.5 rounded-full bg-ink" />,
  passed: <Check size={14} strokeWidth={3} className="text-verified" />,
  failed: <Square size={10} fill="currentColor" className="text-stop" />,
  'not-possible': <Triangle size={12} strokeWidth={2.5} className="text-look" />,
};

/** The steps of a procedure, done and to come. `onChoose` makes each of them a way to go there. */
export function ProgressSteps(props: {
  readonly label: string;
  readonly steps: readonly ProgressStep[];
  readonly onChoose?: ((key: string) => void) | undefined;
}) {
  const { onChoose } = props;
  return (
    <ol aria-label={props.label} className="flex flex-col">
      {props.steps.map((step, index) => (
        <li key={step.key} aria-current={step.mark === 'current' ? 'step' : undefined}>
          {onChoose ? (
            <button
              type="button"
              onClick={() => onChoose(step.key)}
              className="w-full rounded-md text-left text-accent -outline-offset-2 hover:bg-accent-soft"
            >
              <StepLine step={step} number={index + 1} />
            </button>
          ) : (
            <StepLine step={step} number={index + 1} />
          )}
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step, number }: { readonly step: ProgressStep; readonly number: number }) {
  return (
    <span
      className={classNames(
        'flex min-h-7 items-center gap-2 px-2 py-1',
        step.mark === 'current' && 'font-semibold text-ink',
      )}
    >
      <span aria-hidden="true" className="flex w-4 shrink-0 items-center justify-center">
        {ICONS[step.mark]}
      </span>
      <span className="w-5 shrink-0 text-right text-ink-soft tabular-nums">{number}</span>
      <span className="prose-words min-w-0">{step.title}</span>
      <span className="sr-only">{step.markWord}</span>
    </span>
  );
}
