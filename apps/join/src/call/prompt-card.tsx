'use client';

import { useState } from 'react';
import { Guide } from '@visavis/ui/guide';
import { useLocale, useTranslations } from 'use-intl';
import { captionOf } from './caption-of.ts';
import type { CallStage } from './call-stage-view.ts';

export type PromptCardProps = { readonly at: CallStage; readonly hasCaptions: boolean };

/** What to do now, in words and drawn; screen readers hear it when it changes. */
export function PromptCard({ at, hasCaptions }: PromptCardProps) {
  const t = useTranslations('call');
  const locale = useLocale();
  const { step } = at;
  const words = step ? step.prompt[locale] : t(at.state === 'LIVE' ? 'listen' : 'preparing');
  return (
    <div className="flex flex-col gap-2 beside:mt-auto">
      <section aria-label={t('now')} className="flex min-h-20 items-center gap-3 px-1">
        {step ? (
          <div aria-hidden="true" className="w-14 shrink-0 beside:w-20 pinned:hidden">
            <Guide drawing={step.drawing} label={words} />
          </div>
        ) : null}
        <div className="prose-words min-w-0 flex-1">
          {step ? (
            <p className="text-small text-ink-soft tabular-nums">
              {t('step', { number: step.number, count: step.count })}
            </p>
          ) : null}
          <p aria-live="polite" className="text-lead font-semibold pinned:text-body">
            {words}
          </p>
        </div>
      </section>
      {hasCaptions ? <Caption key={step?.id ?? ''} at={at} /> : null}
    </div>
  );
}

/** What the agent says, for who can't hear it. */
function Caption({ at }: { readonly at: CallStage }) {
  const t = useTranslations('call');
  const [readBefore] = useState(at.chat.length);
  const caption = captionOf(at, readBefore, useLocale());
  if (caption === null) return null;
  return (
    <section
      aria-label={t('captionOf')}
      tabIndex={0}
      className="prose-words max-h-20 overflow-y-auto rounded-md bg-sunken px-3 py-2 text-small"
    >
      <p aria-live="polite">{caption}</p>
    </section>
  );
}
