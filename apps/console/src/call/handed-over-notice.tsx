'use client';

import { listen } from '@visavis/call-client/call';
import type { Line } from '@visavis/call-client/connect';
import { staffEvents } from '@visavis/contract/staff';
import { Button } from '@visavis/ui/button';
import { useKeys } from '@visavis/ui/keys';
import { Notice } from '@visavis/ui/notice';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';

type HandedOverNoticeProps = { readonly to: string; readonly onBack: () => void };

/** Who leads the session now in place of this agent; null while it is still theirs. */
export function useHandedOver(line: Line | null): string | null {
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    if (!line) return;
    return listen(line.socket, staffEvents, 'session:handed-over', (over) => setTo(over.to));
  }, [line]);
  return to;
}

/** Another agent leads the session now. */
export function HandedOverNotice({ to, onBack }: HandedOverNoticeProps) {
  const t = useTranslations('visit.handedOver');
  useKeys({ Enter: onBack });
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-120 flex-col justify-center gap-4 px-4">
      <Notice
        headsPage
        kind="look"
        title={t('title', { name: to })}
        actions={
          <Button variant="primary" keyHint="Enter" onPress={onBack}>
            {t('toQueue')}
          </Button>
        }
      >
        <p>{t('hint')}</p>
      </Notice>
    </main>
  );
}
