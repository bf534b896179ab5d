'use client';

import type { LineState } from '@visavis/call-client/line-state';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { useElapsed } from '../use-elapsed.ts';

const SAID_AFTER_MS = 2_000;

/** Says above the page that the connection dropped, once it is more than a blink. */
export function LineNotice({ line }: { readonly line: LineState }) {
  const t = useTranslations('line');
  const elapsed = useElapsed(line.state === 'RECONNECTING' ? line.since : null);
  if (elapsed === null || elapsed < SAID_AFTER_MS) return null;
  return (
    <div className="sticky top-0 z-10 mx-auto w-full max-w-120 bg-paper p-2">
      <Notice kind="look" title={t('droppedTitle')}>
        <p>{t('dropped')}</p>
      </Notice>
    </div>
  );
}
