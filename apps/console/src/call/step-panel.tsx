import type { LedSession } from '@visavis/contract/staff';
import { Signal } from '@visavis/ui/signal';
import { useLocale, useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';
import { snapshotsOf, type LedStep } from './step-course.ts';

type StepPanelProps = {
  readonly session: LedSession;
  readonly step: LedStep;
  readonly number: number;
};

const RESULT_SIGNALS = { PASSED: 'verified', FAILED: 'stop', NOT_POSSIBLE: 'look' } as const;

/** The step that both screens show: what to say, what to do, and what it must leave behind. */
export function StepPanel({ session, step, number }: StepPanelProps) {
  const t = useTranslations('call.step');
  const local = useLocal();
  return (
    <section aria-labelledby="step-title" className="flex flex-col gap-3 px-4 pt-3">
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
      <p className="prose-words">{local(step.instruction)}</p>
      {step.remark ? (
        <p className="prose-words text-ink-soft">
          {t('remark')} {step.remark}
        </p>
      ) : null}
      <Requirement session={session} step={step} />
    </section>
  );
}

/** The words to say: large in the customer's language, and beside it in the agent's where that differs. */
function Say({ session, step }: Omit<StepPanelProps, 'number'>) {
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

function Requirement({ session, step }: Omit<StepPanelProps, 'number'>) {
  const t = useTranslations('call.step');
  if (step.snapshots === 0) return null;
  const taken = snapshotsOf(session, step.id);
  return (
    <p className="flex items-center gap-2">
      <Signal kind={taken >= step.snapshots ? 'verified' : 'look'}>
        {t('snapshots', { taken, needed: step.snapshots })}
      </Signal>
    </p>
  );
}
