'use client';

import { Mic, MicOff, PhoneOff, SwitchCamera } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Refused } from '@visavis/call-client/call';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { useLiveValue } from '../journey/use-live-value.ts';
import { Question } from '../question.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { CallStep } from './call-stage-view.ts';

export type CallControlsProps = {
  readonly line: CustomerLine;
  readonly media: LocalMedia;
  readonly isMuted: boolean;
  readonly onMute: (isMuted: boolean) => void;
  readonly step: CallStep;
};

/** Mute, turn the camera, stop: nothing else. */
export function CallControls({ line, media, isMuted, onMute, step }: CallControlsProps) {
  const t = useTranslations('call');
  const { cameras, facing } = useLiveValue(media.view);
  const [isStopping, setStopping] = useState(false);
  const [isFlipping, setFlipping] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const flip = async () => {
    if (isFlipping) return;
    setFlipping(true);
    await media.flip();
    setFlipping(false);
  };
  const stop = async () => {
    const answer = await line.move('session:leave', {});
    setRefused(answer.ok ? null : answer);
    setStopping(false);
  };
  const isFlipAdvised = cameras > 1 && facing === 'user' && step?.camera === 'DOCUMENT';

  return (
    <div className="flex flex-col gap-2">
      <RefusalNotice refused={refused} />
      {isFlipAdvised ? <p className="text-small text-ink-soft">{t('flipHint')}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Control
          icon={
            isMuted ? <MicOff aria-hidden="true" size={22} /> : <Mic aria-hidden="true" size={22} />
          }
          onPress={() => onMute(!isMuted)}
        >
          {isMuted ? t('unmute') : t('mute')}
        </Control>
        {cameras > 1 ? (
          <Control
            icon={<SwitchCamera aria-hidden="true" size={22} />}
            onPress={() => void flip()}
            isBusy={isFlipping}
          >
            {t('flip')}
          </Control>
        ) : null}
        <Control
          icon={<PhoneOff aria-hidden="true" size={22} />}
          onPress={() => setStopping(true)}
          isStop
        >
          {t('stop')}
        </Control>
      </div>
      <Question
        open={isStopping}
        title={t('stopTitle')}
        text={t('stopText')}
        yes={t('stopYes')}
        no={t('stopNo')}
        onYes={stop}
        onNo={() => setStopping(false)}
      />
    </div>
  );
}

type ControlProps = {
  readonly icon: ReactNode;
  readonly children: string;
  readonly onPress: () => void;
  readonly isStop?: boolean;
  readonly isBusy?: boolean;
};

const Control = ({ icon, children, onPress, isStop = false, isBusy = false }: ControlProps) => (
  <button
    type="button"
    onClick={onPress}
    aria-disabled={isBusy || undefined}
    className={`flex min-h-14 min-w-20 flex-1 flex-col items-center justify-center gap-0.5 rounded-md border border-edge bg-surface px-2 py-1 text-small font-semibold transition-colors aria-disabled:text-ink-soft ${
      isStop ? 'text-stop hover:bg-stop-soft' : 'text-accent hover:bg-accent-soft'
    }`}
  >
    {icon}
    <span>{children}</span>
  </button>
);
