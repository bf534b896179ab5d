import type { LedSession } from '@visavis/contract/staff';
import type { StepId } from '@visavis/domain/ids';
import { SignalIcon } from '@visavis/ui/signal';
import { LINK_LOOK } from '@visavis/ui/button-look';
import { useTranslations } from 'use-intl';
import { useLocal } from './local-text.tsx';

type OpenStepsProps = {
  readonly session: LedSession;
  readonly onGo: (stepId: StepId) => void;
};

/** Every mandatory step that stands before an approval, with a way to it. */
export function OpenSteps({ session, onGo }: OpenStepsProps) {
  const t = useTranslations('call.outcome');
  const marks = useTranslations('call.step.mark');
  const local = useLocal();
  if (session.unpassed.length === 0) return null;
  return (
    <section aria-labelledby="open-steps" className="flex flex-col gap-1">
      <h3 id="open-steps" className="font-semibold">
        {t('openSteps')}
      </h3>
      <ul className="columns-2 gap-4">
        {session.steps.map((step, index) =>
          session.unpassed.includes(step.id) ? (
            <li key={step.id} className="flex min-h-7 break-inside-avoid items-center gap-2">
              <SignalIcon kind={step.result === 'FAILED' ? 'stop' : 'look'} size={14} />
              <button type="button" className={LINK_LOOK} onClick={() => onGo(step.id)}>
                {index + 1} · {local(step.title)}
              </button>
              <span className="text-ink-soft">{marks(step.result ?? 'OPEN')}</span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
