'use client';

import { useEffect, useState } from 'react';
import type { MediaRefusal } from '@visavis/call-client/local-media';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { MediaRefused } from '../check/media-refused.tsx';
import type { LocalMediaHold } from '../journey/use-local-media.ts';
import { Screen } from '../screen.tsx';

export type ReturnProps = { readonly local: LocalMediaHold; readonly isInCall: boolean };

/** After a reload: back into the call or the queue, by itself where the permission still holds. */
export function ReturnScreen({ local, isInCall }: ReturnProps) {
  const t = useTranslations('return');
  const [refusal, setRefusal] = useState<MediaRefusal | null>(null);
  const { open } = local;
  const turnOn = async () => setRefusal(await open());

  useEffect(() => {
    const goOn = async () => {
      if (await hasPermission()) setRefusal(await open());
    };
    void goOn();
  }, [open]);

  if (refusal) return <MediaRefused refusal={refusal} onAgain={turnOn} />;
  return (
    <Screen
      title={isInCall ? t('callTitle') : t('waitTitle')}
      actions={
        <Button variant="primary" wide onPress={turnOn} busyLabel={t('turningOn')}>
          {isInCall ? t('callNext') : t('waitNext')}
        </Button>
      }
    >
      <p>{isInCall ? t('callLead') : t('waitLead')}</p>
    </Screen>
  );
}

/** Whether the browser would give both without asking; browsers that do not tell count as no. */
async function hasPermission(): Promise<boolean> {
  if (!('permissions' in navigator)) return false;
  try {
    const asked = await Promise.all(
      (['camera', 'microphone'] as const).map((name) => navigator.permissions.query({ name })),
    );
    return asked.every(({ state }) => state === 'granted');
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
