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
    <section aria-labelledby="step-title" className="flex flex-col gap-2 px-4 pt-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="step-title" className="text-lead">
          <span className="text-ink-soft tabular-nums">
            {t('place', { number, count: session.steps.length })}
          </span>{' '}
          <span className="font-semibold">{local(step.title)}</span>
        </h2>
        {step.result ? (
          <Signal kind={RESULT_SIGNALS[step.result]}>{t(`result.${step.result}`)}</Signal>
        ) : null}
      </div>
      <Say session={session} step={step} />
      <p className="prose-words text-ink-soft">{local(step.instruction)}</p>
      <p className="prose-words text-small text-ink-soft">
        {t('customerSees')} <q>{local(step.prompt)}</q>
      </p>
      <StepDetail {...detail} />
      <MachineNotes {...{ session, step, machine }} />
      {step.remark ? (
        <p className="prose-words text-ink-soft">
          {t('remark')} {step.remark}
        </p>
      ) : null}
      <Requirement session={session} step={step} />
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
    <div className="flex flex-col gap-1 border-l-2 border-ink pl-3">
      <span className="text-small font-semibold text-ink-soft">{t('say')}</span>
      <p lang={language} className="prose-words text-lead font-semibold min-[1600px]:text-title">
        {step.say[language]}
      </p>
      {language === locale ? null : <p className="prose-words text-ink-soft">{step.say[locale]}</p>}
    </div>
  );
}

/** Snapshots that it needs, and the tries where they matter. */
function Requirement({ session, step }: OfStep) {
  const t = useTranslations('call.step');
  const taken = snapshotsOf(session, step.id);
  const tries = showsTries(step) ? step.triesLeft : null;
  if (step.snapshots === 0 && tries === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {step.snapshots === 0 ? null : (
        <Signal kind={taken >= step.snapshots ? 'verified' : 'look'}>
          {t('snapshots', { taken, needed: step.snapshots })}
        </Signal>
      )}
      {tries === null ? null : (
        <Signal kind={tries === 0 ? 'stop' : 'look'}>{t('tries', { left: tries })}</Signal>
      )}
    </p>
  );
}
