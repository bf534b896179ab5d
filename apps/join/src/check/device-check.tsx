'use client';

import { Mic, Video } from 'lucide-react';
import { useState } from 'react';
import type { MediaRefusal } from '@visavis/call-client/local-media';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { OwnTimeLine } from '../booking/own-time.tsx';
import { HandOverLink } from '../hand-over/hand-over-offer.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import type { LocalMediaHold } from '../journey/use-local-media.ts';
import { Screen } from '../screen.tsx';
import { DevicePreview } from './device-preview.tsx';
import { MediaRefused } from './media-refused.tsx';

export type DeviceCheckProps = { readonly line: CustomerLine; readonly local: LocalMediaHold };

/** Asks for camera and microphone, shows what they give, and then the way to the queue. */
export function DeviceCheck({ line, local }: DeviceCheckProps) {
  const t = useTranslations('check');
  const [refusal, setRefusal] = useState<MediaRefusal | null>(null);
  const turnOn = async () => setRefusal(await local.open());

  if (local.media) return <DevicePreview line={line} media={local.media} />;
  if (refusal) return <MediaRefused refusal={refusal} onAgain={turnOn} />;
  return (
    <Screen
      step="CHECK"
      title={t('title')}
      actions={
        <Button variant="primary" wide onPress={turnOn} busyLabel={t('turningOn')}>
          {t('turnOn')}
        </Button>
      }
    >
      <OwnTimeLine />
      <p>{t('lead')}</p>
      <p>{t('permission')}</p>
      <div
        aria-hidden="true"
        className="flex h-[min(10rem,25dvh)] w-full items-center justify-center gap-8 rounded-md border border-line bg-sunken text-ink-soft"
      >
        <Video size={40} strokeWidth={1.5} />
        <Mic size={40} strokeWidth={1.5} />
      </div>
      <HandOverLink />
    </Screen>
  );
}
