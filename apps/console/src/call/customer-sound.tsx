'use client';

import { Button } from '@visavis/ui/button';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';

/** Plays the customer's voice. Where the browser wants a press first, there is a button for it. */
export function CustomerSound({ stream }: { readonly stream: MediaStream | null }) {
  const t = useTranslations('call.picture');
  const audio = useRef<HTMLAudioElement>(null);
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    const element = audio.current;
    if (!element || element.srcObject === stream) return;
    element.srcObject = stream;
    if (!stream) return;
    element.play().then(
      () => setRefused(false),
      (error: unknown) => {
        // AbortError: another stream took the place before this one played. That one reports itself.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        setRefused(true);
      },
    );
  }, [stream]);

  return (
    <>
      <audio ref={audio} />
      {isRefused ? (
        <div className="absolute inset-x-0 top-4 flex justify-center">
          <Button
            variant="primary"
            onPress={async () => {
              await audio.current?.play();
              setRefused(false);
            }}
          >
            {t('hear')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
