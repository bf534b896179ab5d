'use client';

import { SwitchCamera } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Refused } from '@visavis/call-client/call';
import type { LocalMedia } from '@visavis/call-client/local-media';
import type { DeviceMeasures } from '@visavis/contract/device-report';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { GuideFrame } from '../call/guide-frame.tsx';
import { SelfPicture } from '../call/self-picture.tsx';
import { GuidanceWords } from '../guidance/guidance-words.tsx';
import { useGuidance } from '../guidance/use-guidance.ts';
import { HandOverLink } from '../hand-over/hand-over-offer.tsx';
import type { CustomerLine } from '../journey/customer-line.ts';
import { useLiveValue } from '../journey/use-live-value.ts';
import { LocationRow } from '../location/location-row.tsx';
import { useLocation } from '../location/use-location.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Screen } from '../screen.tsx';
import { CheckList } from './check-list.tsx';
import { deviceReport, sizeOf } from './device-report.ts';
import { useLineMeasures } from './use-line-measures.ts';
import { useMicrophoneLevel } from './use-microphone-level.ts';
import { usePictureMeasures } from './use-picture-measures.ts';

export type DevicePreviewProps = { readonly line: CustomerLine; readonly media: LocalMedia };

/** What the camera sees and how loud the person is, measured and judged in plain words. */
export function DevicePreview({ line, media }: DevicePreviewProps) {
  const t = useTranslations('check');
  const { camera, microphone, cameras } = useLiveValue(media.view);
  const [refused, setRefused] = useState<Refused | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const picture = usePictureMeasures(video, camera);
  const hint = useGuidance(video, camera ? 'FACE' : null, 'BEFORE');
  const measuredLine = useLineMeasures(line.line);
  const voice = useMicrophoneLevel(microphone);
  const location = useLocation(line);
  const measures: DeviceMeasures = {
    ...picture,
    ...measuredLine.measures,
    ...(voice.speechLevel === null ? {} : { speechLevel: voice.speechLevel }),
  };

  const enter = async () => {
    const { mayGoOn, location: place } = await location.ask();
    if (!mayGoOn) return;
    const report = {
      ...deviceReport(camera, voice.peak(), measures),
      ...(place ? { location: place } : {}),
    };
    const reported = await line.move('device:report', report);
    const entered = reported.ok ? await line.move('queue:enter', {}) : reported;
    setRefused(entered.ok ? null : entered);
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
      <div data-theme="dark" className="mx-auto h-[min(18rem,50dvh)] w-full shrink-0">
        <SelfPicture
          media={media}
          videoRef={(element) => {
            video.current = element;
          }}
        >
          <GuideFrame shape="FACE" hint={hint} />
          <GuidanceWords hint={hint} />
        </SelfPicture>
      </div>
      {cameras > 1 ? (
        <Button
          icon={<SwitchCamera aria-hidden="true" size={20} />}
          onPress={async () => void (await media.flip())}
        >
          {t('flip')}
        </Button>
      ) : null}
      <CheckList
        size={sizeOf(camera)}
        measures={measures}
        line={measuredLine.state}
        voice={voice}
      />
      <LocationRow {...location} />
      <HandOverLink />
    </Screen>
  );
}
