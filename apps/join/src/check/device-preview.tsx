'use client';

import { SwitchCamera } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Refused } from '@visavis/call-client/call';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { Button } from '@visavis/ui/button';
import { LevelMeter } from '@visavis/ui/level-meter';
import { useTranslations } from 'use-intl';
import { SelfPicture } from '../call/self-picture.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import { useLiveValue } from '../journey/use-live-value.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';
import { CheckRow } from './check-row.tsx';
import { deviceReport, isSharp, sizeOf } from './device-report.ts';
import { useIsDark } from './use-is-dark.ts';
import { useMicrophoneLevel } from './use-microphone-level.ts';

export type DevicePreviewProps = { readonly line: CustomerLine; readonly media: LocalMedia };

/** What the camera sees and how loud the person is, judged in plain words. */
export function DevicePreview({ line, media }: DevicePreviewProps) {
  const t = useTranslations('check');
  const { camera, microphone, cameras } = useLiveValue(media.view);
  const [refused, setRefused] = useState<Refused | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const isDark = useIsDark(video);
  const voice = useMicrophoneLevel(microphone);
  const size = sizeOf(camera);

  const enter = async () => {
    const reported = await line.move('device:report', deviceReport(camera, voice.peak()));
    const entered = reported.ok ? await line.move('queue:enter', {}) : reported;
    setRefused(entered.ok ? null : entered);
  };
  const cameraWords = () => {
    if (isDark) return t('cameraDark');
    return t(isSharp(size) ? 'cameraGood' : 'cameraSmall', {
      width: String(size.width),
      height: String(size.height),
    });
  };

  return (
    <Screen
      step="CHECK"
      title={t('title')}
      actions={
        <>
          <RefusalNotice refused={refused} />
          <Button variant="primary" wide onPress={enter} busyLabel={t('joining')}>
            {t('next')}
          </Button>
        </>
      }
    >
      <p>{t('lead')}</p>
      <div className="mx-auto h-[min(16rem,45dvh)] w-full">
        <SelfPicture
          media={media}
          videoRef={(element) => {
            video.current = element;
          }}
        />
      </div>
      {cameras > 1 ? (
        <Button icon={<SwitchCamera aria-hidden="true" size={20} />} onPress={() => media.flip()}>
          {t('flip')}
        </Button>
      ) : null}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        <CheckRow
          kind={isSharp(size) && !isDark ? 'verified' : 'look'}
          title={t('camera')}
          words={cameraWords()}
        />
        <CheckRow
          kind={voice.isHeard ? 'verified' : 'look'}
          title={t('microphone')}
          words={voice.isHeard ? t('heard') : t(voice.isOverdue ? 'notHeard' : 'silent')}
        >
          <LevelMeter level={voice.level} label={t('level')} />
        </CheckRow>
      </ul>
    </Screen>
  );
}
