'use client';

import { Guide } from '@visavis/ui/guide';
import { useLocale, useTranslations } from 'use-intl';
import type { CallStage } from './call-stage-view.ts';

/** What to do now, in words and drawn; screen readers hear it when it changes. */
export function PromptCard({ at }: { readonly at: CallStage }) {
  const t = useTranslations('call');
  const locale = useLocale();
  const { step } = at;
  const words = step ? step.prompt[locale] : t(at.state === 'LIVE' ? 'listen' : 'preparing');
  return (
    <section
      aria-label={t('now')}
      className="flex min-h-24 items-center gap-4 px-1 beside:min-h-0 beside:flex-1"
    >
      {step ? (
        <div aria-hidden="true" className="w-24 shrink-0 beside:w-28">
          <Guide drawing={step.drawing} label={words} />
        </div>
      ) : null}
      <div className="prose-words min-w-0 flex-1">
        {step ? (
          <p className="text-small text-ink-soft tabular-nums">
            {t('step', { number: step.number, count: step.count })}
          </p>
        ) : null}
        <p aria-live="polite" className="text-lead font-semibold">
          {words}
        </p>
      </div>
    </section>
  );
}
