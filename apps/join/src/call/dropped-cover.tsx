'use client';

import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { useElapsed } from '../use-elapsed.ts';

const SHOWN_AFTER_MS = 1_500;

/** While the connection is gone: for how long, what is safe, what to do. */
export function DroppedCover({ since }: { readonly since: number }) {
  const t = useTranslations('call');
  const elapsed = useElapsed(since) ?? 0;
  if (elapsed < SHOWN_AFTER_MS) return null;
  return (
    <div className="absolute inset-0 z-[2] flex items-center justify-center bg-veil p-4">
      <div className="prose-words flex max-w-96 flex-col gap-1 rounded-md border border-line bg-paper p-4">
        <p className="flex items-start gap-2 font-semibold">
          <span className="pt-1">
            <SignalIcon kind="look" size={18} />
          </span>
          <span>{t('dropped', { seconds: Math.round(elapsed / 1_000) })}</span>
        </p>
        <div role="alert">
          <p>{t('droppedSafe')}</p>
          <p>{t(navigator.onLine ? 'droppedTodo' : 'offline')}</p>
        </div>
      </div>
    </div>
  );
}
