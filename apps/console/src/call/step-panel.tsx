import type { LedSession } from '@visavis/contract/staff';
import { Signal } from '@visavis/ui/signal';
import { useLocale, useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import { MachineNotes, type MachineAccess } from './machine/machine-notes.tsx';
import { showsTries, snapshotsOf, type LedStep } from './step-course.ts';
import { StepDetail, type StepDetailProps } from './step-detail.tsx';

type StepPanelProps = StepDetailProps & {
  readonly number: number;
  readonly machine: MachineAccess;
};

const RESULT_SIGNALS = { PASSED: 'verified', FAILED: 'stop', NOT_POSSIBLE: 'look' } as const;

/** The step that both screens show: what to say, what to look for, and what it must leave behind. */
export function StepPanel({ number, machine, ...detail }: StepPanelProps) {
  const { session, step } = detail;
  const t = useTranslations('call.step');
  const local = useLocal();
  return (
    <section
      aria-labelledby="step-title"
      className="flex flex-col gap-2 px-4 pt-2 low:gap-1 low:pt-1"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="step-title" className="text-lead">
          <span className="text-ink-soft tabular-nums">
            {t('place', { number, count: session.steps.length })}
          </span>{' '}
          <span className="font-semibold">{local(step.title)}</span>
        </h2>
        <Standing session={session} step={step} />
      </div>
      <Say session={session} step={step} />
      <p className="prose-words text-ink-soft">{local(step.instruction)}</p>
      <p className="prose-words text-small text-ink-soft">
        {t('customerSees')} <q>{local(step.prompt)}</q>
      </p>
      <StepDetail {...detail} />
      <MachineNotes {...{ session, step, machine }} />
      {step.remark ? (
        <p className="prose-words text-ink-soft low:text-small">
          {t('remark')} {step.remark}
        </p>
      ) : null}
    </section>
  );
}

type OfStep = { readonly session: LedSession; readonly step: LedStep };

/** The words to say: large in the customer's language, and below in the agent's where that differs. */
function Say({ session, step }: OfStep) {
  const t = useTranslations('call.step');
  const locale = useLocale();
  const { language } = session;
  return (
    <div className="border-l-2 border-ink pl-3">
      <span className="block text-small font-semibold text-ink-soft low:float-left low:mr-2 low:leading-[var(--leading-lead)]">
        {t('say')}
      </span>
      <p
        lang={language}
        className="prose-words text-lead font-semibold [@media(min-width:1600px)and(min-height:52rem)]:text-title"
      >
        {step.say[language]}
      </p>
      {language === locale ? null : <p className="prose-words text-ink-soft">{step.say[locale]}</p>}
    </div>
  );
}

/** What became of the step; until it is passed, the snapshots that it needs, and tries where they matter. */
function Standing({ session, step }: OfStep) {
  const t = useTranslations('call.step');
  const taken = snapshotsOf(session, step.id);
  const tries = showsTries(step) ? step.triesLeft : null;
  const needsSnapshots = step.snapshots > 0 && step.result !== 'PASSED';
  return (
    <p className="flex flex-wrap items-center gap-x-3 empty:hidden">
      {needsSnapshots ? (
        <Signal kind={taken >= step.snapshots ? 'verified' : 'look'}>
          {t('snapshots', { taken, needed: step.snapshots })}
        </Signal>
      ) : null}
      {tries === null ? null : (
        <Signal kind={tries === 0 ? 'stop' : 'look'}>{t('tries', { left: tries })}</Signal>
      )}
      {step.result ? (
        <Signal kind={RESULT_SIGNALS[step.result]}>{t(`result.${step.result}`)}</Signal>
      ) : null}
    </p>
  );
}
