'use client';

import { Captions, MessageSquare, Mic, MicOff, PhoneOff, SwitchCamera } from 'lucide-react';
import { useState } from 'react';
import type { LocalMedia } from '@visavis/call-client/local-media';
import { useTranslations } from 'use-intl';
import type { CustomerLine } from '../journey/customer-line.ts';
import { useLiveValue } from '../journey/use-live-value.ts';
import { AskingControl } from './asking-control.tsx';
import { CallControl } from './call-control.tsx';
import type { CallStage } from './call-stage-view.ts';
import { CannotDoThis } from './cannot-do-this.tsx';

export type CallControlsProps = {
  readonly line: CustomerLine;
  readonly media: LocalMedia;
  readonly at: CallStage;
  readonly isMuted: boolean;
  readonly onMute: (isMuted: boolean) => void;
  readonly hasCaptions: boolean;
  readonly onCaptions: (hasCaptions: boolean) => void;
  readonly unread: number;
  readonly onChat: () => void;
  readonly onNote: (words: string) => void;
};

const SIGN = { 'aria-hidden': true, size: 20 } as const;

/** Mute, turn the camera, captions, messages, say what one can't do, stop: nothing else. */
export function CallControls(props: CallControlsProps) {
  const { line, media, at, isMuted, hasCaptions, unread } = props;
  const t = useTranslations('call');
  const { cameras, facing } = useLiveValue(media.view);
  const [isFlipping, setFlipping] = useState(false);

  const flip = async () => {
    if (isFlipping) return;
    setFlipping(true);
    await media.flip();
    setFlipping(false);
  };
  const isFlipAdvised = cameras > 1 && facing === 'user' && at.step?.camera === 'DOCUMENT';

  return (
    <>
      {isFlipAdvised ? <p className="text-small text-ink-soft">{t('flipHint')}</p> : null}
      <div className="grid auto-rows-fr grid-cols-[repeat(auto-fit,minmax(min(5.75rem,100%),1fr))] pinned:grid-cols-2 gap-2 reachable:sticky reachable:bottom-0 reachable:-mb-3 reachable:bg-paper reachable:pb-3 pinned:sticky pinned:-bottom-3 pinned:-mb-3 pinned:bg-paper pinned:pb-3">
        <CallControl
          icon={isMuted ? <MicOff {...SIGN} /> : <Mic {...SIGN} />}
          onPress={() => props.onMute(!isMuted)}
        >
          {isMuted ? t('unmute') : t('mute')}
        </CallControl>
        {cameras > 1 ? (
          <CallControl
            icon={<SwitchCamera {...SIGN} />}
            onPress={() => void flip()}
            isBusy={isFlipping}
          >
            {t('flip')}
          </CallControl>
        ) : null}
        <CallControl
          icon={<Captions {...SIGN} />}
          onPress={() => props.onCaptions(!hasCaptions)}
          isPressed={hasCaptions}
        >
          {t('captions')}
        </CallControl>
        <CallControl icon={<MessageSquare {...SIGN} />} onPress={props.onChat}>
          {unread > 0 ? t('chat.openNew', { count: unread }) : t('chat.open')}
        </CallControl>
        {at.step && at.state === 'LIVE' ? (
          <CannotDoThis line={line} step={at.step} onSent={props.onNote} />
        ) : null}
        <AskingControl
          icon={<PhoneOff {...SIGN} />}
          isStop
          question={{
            title: t('stopTitle'),
            text: t('stopText'),
            yes: t('stopYes'),
            no: t('stopNo'),
          }}
          act={() => line.move('session:leave', {})}
        >
          {t('stop')}
        </AskingControl>
      </div>
    </>
  );
}
