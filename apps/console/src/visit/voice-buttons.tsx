'use client';

import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import type { VisitVoice } from './use-visit-voice.ts';

/** A visitor's microphone and camera, each with its key. */
export function VoiceButtons({ voice }: { readonly voice: VisitVoice }) {
  const t = useTranslations('visit.voice');
  const { other, turnMicrophone, turnCamera } = voice;
  const taken = other ? t('taken', { name: other.name }) : undefined;
  return (
    <>
      <Button keyHint="M" disabledReason={taken} onPress={() => turnMicrophone?.()}>
        {t(voice.isMicrophoneOn ? 'mute' : 'speak')}
      </Button>
      <Button keyHint="C" disabledReason={taken} onPress={() => turnCamera?.()}>
        {t(voice.isCameraOn ? 'hide' : 'show')}
      </Button>
    </>
  );
}
