'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { LocalMedia, MediaRefusal } from '@visavis/call-client/local-media';

export type LocalMediaHold = {
  readonly media: LocalMedia | null;
  /** Asks for camera and microphone; resolves with the refusal, or null when they are there. */
  open(): Promise<MediaRefusal | null>;
  close(): void;
};

/** Holds this device's camera and microphone from the check to the end of the call. */
export function useLocalMedia(): LocalMediaHold {
  const [media, setMedia] = useState<LocalMedia | null>(null);
  const held = useRef<LocalMedia>(null);
  const opening = useRef<Promise<MediaRefusal | null>>(null);

  const close = useCallback(() => {
    held.current?.close();
    held.current = null;
    setMedia(null);
  }, []);

  const open = useCallback(() => {
    const take = async (): Promise<MediaRefusal | null> => {
      if (held.current) return null;
      const { LocalMedia: Local } = await import('@visavis/call-client/local-media');
      const captured = await Local.open('FULL');
      if (!captured.ok) return captured.refusal;
      held.current = captured.value;
      setMedia(captured.value);
      return null;
    };
    opening.current ??= take().finally(() => {
      opening.current = null;
    });
    return opening.current;
  }, []);

  useEffect(() => close, [close]);
  return { media, open, close };
}
