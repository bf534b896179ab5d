'use client';

import { useTranslations } from 'use-intl';
import type { DeviceReport } from '@visavis/domain/case/case';
import { KeyValues } from '@visavis/ui/key-values';
import { Moment } from '@visavis/ui/moment';

/** What the customer's browser measured of its camera and microphone. */
export function DeviceData({ device }: { readonly device: DeviceReport | undefined }) {
  const t = useTranslations('cases.device');
  if (!device) return <p className="text-ink-soft">{t('none')}</p>;
  const { widthPx, heightPx, framesPerSecond } = device;
  return (
    <KeyValues
      values={[
        { key: 'browser', label: t('browser'), value: device.browser },
        { key: 'camera', label: t('camera'), value: device.cameraLabel || t('unnamed') },
        {
          key: 'picture',
          label: t('picture'),
          value: t('pictureWords', { widthPx, heightPx, fps: Math.round(framesPerSecond) }),
        },
        {
          key: 'microphone',
          label: t('microphone'),
          value: t('level', { percent: Math.round(device.microphoneLevel * 100) }),
        },
        { key: 'at', label: t('at'), value: <Moment at={device.at} /> },
      ]}
    />
  );
}
