'use client';

import { Hourglass } from 'lucide-react';
import { useEffect } from 'react';
import { useAnnounce } from '@visavis/ui/announcer';
import { useTranslations } from 'use-intl';

/** While the agent has asked for patience: who waits sees that nothing is broken. */
export function HoldCover() {
  const t = useTranslations('call.hold');
  const announce = useAnnounce();
  useEffect(() => {
    announce(`${t('title')}. ${t('text')}`);
    return () => announce(t('over'));
  }, [announce, t]);
  return (
    <div className="absolute inset-0 z-[2] flex items-center justify-center bg-paper/90 p-4">
      <div className="prose-words flex max-w-96 flex-col items-center gap-2 text-center">
        <Hourglass aria-hidden="true" size={32} strokeWidth={1.5} />
        <p className="text-lead font-semibold">{t('title')}</p>
        <p>{t('text')}</p>
      </div>
    </div>
  );
}
