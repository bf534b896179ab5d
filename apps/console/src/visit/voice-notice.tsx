'use client';

import { Signal } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import { CameraNotice } from '../call/camera-notice.tsx';
import type { VisitVoice } from './use-visit-voice.ts';

/** Whether the others hear and see this visitor, which they do only while it is recorded. */
export function VoiceNotice({ voice }: { readonly voice: VisitVoice }) {
  const t = useTranslations('visit');
  const { mine, other, isMicrophoneOn, isCameraOn } = voice;
  const isThrough =
    (!isMicrophoneOn || mine?.isHeard === true) && (!isCameraOn || mine?.isSeen === true);
  if (voice.refusal && (isMicrophoneOn || isCameraOn))
    return <CameraNotice refusal={voice.refusal} onAskAgain={voice.askAgain} />;
  return (
    <p role="status" className="text-ink-soft">
      {other ? t('voice.taken', { name: other.name }) : null}
      {!other && !isMicrophoneOn && !isCameraOn ? t('unheard') : null}
      {!other && (isMicrophoneOn || isCameraOn) ? (
        <Signal kind={isThrough ? 'verified' : 'look'}>
          {t(`voice.${isThrough ? throughOf(isMicrophoneOn, isCameraOn) : 'WAITING'}`)}
        </Signal>
      ) : null}
    </p>
  );
}

const throughOf = (isHeard: boolean, isSeen: boolean) =>
  isHeard && isSeen ? 'BOTH' : isHeard ? 'HEARD' : 'SEEN';
