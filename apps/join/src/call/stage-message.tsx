'use client';

import { useEffect, useRef } from 'react';
import { useAnnounce } from '@visavis/ui/announcer';
import { Button } from '@visavis/ui/button';
import { SignalIcon } from '@visavis/ui/signal';
import { useTranslations } from 'use-intl';
import type { CallMedia } from '@visavis/call-client/media';
import { useLiveValue } from '../journey/use-live-value.ts';
import { DroppedCover } from './dropped-cover.tsx';
import { findTrouble } from './find-trouble.ts';
import type { Trouble } from './find-trouble.ts';
import type { StageProps } from './stage.tsx';

type StageMessageProps = Omit<StageProps, 'stills' | 'note'>;

/** What is wrong with the call, over the picture; the worst alone, and nothing when all is well. */
export function StageMessage(props: StageMessageProps) {
  const { call } = props;
  const t = useTranslations('call');
  if (!call) return <Strip words={t('joining')} />;
  return <LiveMessage {...props} call={call} />;
}

function LiveMessage({
  line,
  at,
  call,
  media,
  isMuted,
}: StageMessageProps & { readonly call: CallMedia }) {
  const t = useTranslations('call');
  const trouble = findTrouble({
    line: useLiveValue(line.state),
    media: useLiveValue(call.state),
    quality: useLiveValue(call.quality),
    remote: useLiveValue(call.remotes.AGENT),
    local: useLiveValue(media.view),
    agentConnected: at.agentConnected,
    isMuted,
  });
  useAnnounceReturn(trouble);

  switch (trouble?.kind) {
    case undefined:
      return null;
    case 'DROPPED':
      return <DroppedCover since={trouble.since} />;
    case 'JOINING':
      return <Strip words={t('joining')} />;
    case 'AGENT_AWAY':
      return <Strip words={t('agentAway')} isSignal />;
    case 'AGENT_CAMERA_OFF':
      return <Strip words={t('agentCameraOff')} />;
    case 'NOT_ARRIVING':
      return <Strip words={t('notArriving')} isSignal />;
    case 'MUTED':
      return <Strip words={t('muted')} isSignal />;
    case 'MICROPHONE_LOST':
      return (
        <Strip
          words={t('microphoneLost')}
          isSignal
          action={{ words: t('restartMicrophone'), run: () => media.renewMicrophone() }}
        />
      );
    case 'CAMERA_LOST':
    case 'CAMERA_IN_USE':
    case 'NOT_SENDING':
      return (
        <Strip
          words={t(CAMERA_WORDS[trouble.kind])}
          isSignal
          action={{ words: t('restartCamera'), run: () => media.renewCamera() }}
        />
      );
  }
}

const CAMERA_WORDS = {
  CAMERA_LOST: 'cameraLost',
  CAMERA_IN_USE: 'cameraInUse',
  NOT_SENDING: 'notSending',
} as const;

type StripProps = {
  readonly words: string;
  readonly isSignal?: boolean;
  readonly action?: { readonly words: string; readonly run: () => Promise<void> };
};

const Strip = ({ words, isSignal = false, action }: StripProps) => (
  <div
    role="status"
    className="absolute inset-x-2 bottom-2 z-[2] flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-paper px-3 py-2 text-small"
  >
    <span className="flex min-w-0 flex-1 basis-48 items-center gap-2">
      {isSignal ? <SignalIcon kind="look" size={18} /> : null}
      <span>{words}</span>
    </span>
    {action ? <Button onPress={action.run}>{action.words}</Button> : null}
  </div>
);

/** Says when a dropped connection is back; that it dropped is said by the cover itself. */
function useAnnounceReturn(trouble: Trouble | undefined): void {
  const t = useTranslations('call');
  const announce = useAnnounce();
  const isDropped = trouble?.kind === 'DROPPED';
  const wasDropped = useRef(isDropped);
  useEffect(() => {
    if (wasDropped.current && !isDropped) announce(t('back'));
    wasDropped.current = isDropped;
  }, [isDropped, announce, t]);
}
