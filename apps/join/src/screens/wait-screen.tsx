'use client';

import { IdCard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keepAwake } from '@visavis/call-client/wake-lock';
import type { Refused } from '@visavis/call-client/call';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { CustomerStage } from '@visavis/contract/customer';
import { Button } from '@visavis/ui/button';
import { Notice } from '@visavis/ui/notice';
import { useTranslations } from 'use-intl';
import { CallBackOffer } from '../booking/call-back-offer.tsx';
import { OwnTimeLine } from '../booking/own-time.tsx';
import { SelfPicture } from '../call/self-picture.tsx';
import { Question } from '../question.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';

export type WaitProps = {
  readonly line: CustomerLine;
  readonly at: CustomerStage & { readonly stage: 'WAITING' };
  readonly media: LocalMedia;
};

/** The place in the queue, an honest time, and that the page may be left open. */
export function WaitScreen({ line, at, media }: WaitProps) {
  const t = useTranslations('wait');
  const [isLeaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(() => keepAwake(), []);

  const leave = async () => {
    const answer = await line.move('session:leave', {});
    setRefused(answer.ok ? null : answer);
    setLeaving(false);
  };
  const minutes = at.expectedWaitMs === null ? null : Math.round(at.expectedWaitMs / 60_000);

  return (
    <Screen
      step="WAIT"
      title={t('title')}
      actions={
        <>
          <RefusalNotice refused={refused} />
          <Button wide onPress={() => setLeaving(true)}>
            {t('leave')}
          </Button>
        </>
      }
    >
      {at.agentsPresent === 0 ? (
        <Notice kind="look" title={t('noAgentTitle')}>
          <p>{t('noAgent')}</p>
          <p>{t('comeBack')}</p>
        </Notice>
      ) : null}
      <dl aria-live="polite" className="grid grid-cols-2 gap-4 border-y border-line py-4">
        <div>
          <dt className="text-small text-ink-soft">{t('place')}</dt>
          <dd className="text-display font-semibold tabular-nums">{at.position}</dd>
        </div>
        <div>
          <dt className="text-small text-ink-soft">{t('time')}</dt>
          <dd className="flex min-h-9.5 items-center font-semibold">
            {at.agentsPresent === 0 || minutes === null ? t('unknown') : t('minutes', { minutes })}
          </dd>
        </div>
      </dl>
      {at.position === 1 && at.agentsPresent > 0 ? (
        <p className="text-lead font-semibold">{t('next')}</p>
      ) : null}
      <CallBackOffer line={line} at={at} />
      <OwnTimeLine />
      <p>{t('stay')}</p>
      <p className="flex items-center gap-3">
        <IdCard aria-hidden="true" size={24} className="shrink-0 text-ink-soft" />
        {t('prepare')}
      </p>
      <div className="flex items-center gap-3 text-small text-ink-soft">
        <div className="h-24 w-18 shrink-0">
          <SelfPicture media={media} />
        </div>
        <p>{t('ready')}</p>
      </div>
      <Question
        open={isLeaving}
        title={t('leaveTitle')}
        text={t('leaveText')}
        yes={t('leaveYes')}
        no={t('leaveNo')}
        onYes={leave}
        onNo={() => setLeaving(false)}
      />
    </Screen>
  );
}
