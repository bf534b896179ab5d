'use client';

import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallMedia } from '@visavis/call-client/media';
import { Button } from '@visavis/ui/button';
import { useTranslations } from 'use-intl';
import { useLiveValue } from '../journey/use-live-value.ts';

type VoiceProps = { readonly call: CallMedia; readonly of: 'AGENT' | 'VISITOR' };

/** A voice of the bank; where the browser wants a tap before it sounds, a button that asks for it. */
export function Voice({ call, of }: VoiceProps) {
  const t = useTranslations('call');
  const { audio } = useLiveValue(call.remotes[of]);
  const element = useRef<HTMLAudioElement>(null);
  const [isRefused, setRefused] = useState(false);

  const play = useCallback(async () => {
    try {
      await element.current?.play();
      setRefused(false);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // AbortError: a newer voice took the place of this one, and is played on its own.
      if (error.name === 'NotAllowedError') setRefused(true);
    }
  }, []);

  useEffect(() => {
    if (!element.current) return;
    element.current.srcObject = audio;
    if (audio) void play();
  }, [audio, play]);

  return (
    <>
      <audio ref={element} />
      {isRefused ? (
        <div className="absolute inset-x-4 top-1/2 z-[2] flex -translate-y-1/2 justify-center">
          <Button variant="primary" onPress={play} icon={<Volume2 aria-hidden="true" size={22} />}>
            {t('tapToHear')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
