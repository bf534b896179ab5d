'use client';

import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';

export type Source = 'CAMERA' | 'STREAM';

type SourceSwitchProps = {
  readonly source: Source;
  readonly onSwitch: (source: Source) => void;
};

/** Turns a large snapshot from the camera's still to what was recorded, and back. */
export function SourceSwitch({ source, onSwitch }: SourceSwitchProps) {
  const t = useTranslations('stills');
  const other = source === 'CAMERA' ? 'STREAM' : 'CAMERA';
  return <Button onPress={() => onSwitch(other)}>{t(`show.${other}`)}</Button>;
}
