'use client';

import { LocalMedia, type LocalView, type MediaRefusal } from '@visavis/call-client/local-media';
import type { LiveValue } from '@visavis/call-client/live-value';
import { useEffect, useMemo, useState } from 'react';
import { useLive } from './staff-line.ts';

const NOTHING: LocalView = {
  camera: null,
  microphone: null,
  facing: 'user',
  cameras: 1,
  lost: null,
};
const NOT_ASKED: LiveValue<LocalView> = { read: () => NOTHING, subscribe: () => () => undefined };

/** The agent's own camera and microphone. */
export type OwnMedia = {
  readonly view: LocalView;
  readonly stream: MediaStream | null;
  /** Why there is no picture of the agent; null while there is one or it is being asked for. */
  readonly refusal: MediaRefusal | null;
  readonly askAgain: () => void;
};

/** Asks for camera and microphone while `isWanted`, and lets go of them afterwards. */
export function useOwnMedia(isWanted: boolean): OwnMedia {
  const [media, setMedia] = useState<LocalMedia | null>(null);
  const [refusal, setRefusal] = useState<MediaRefusal | null>(null);
  const [asked, setAsked] = useState(0);
  const view = useLive(media?.view ?? NOT_ASKED);
  const { camera } = view;

  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let opened: LocalMedia | null = null;
    const open = async () => {
      const captured = await LocalMedia.open('MODEST');
      if (!captured.ok) {
        if (!isOver) setRefusal(captured.refusal);
        return;
      }
      opened = captured.value;
      if (isOver) opened.close();
      else setMedia(opened);
    };
    setRefusal(null);
    void open();
    return () => {
      isOver = true;
      opened?.close();
      setMedia(null);
    };
  }, [isWanted, asked]);

  const stream = useMemo(() => (camera ? new MediaStream([camera]) : null), [camera]);
  return {
    view,
    stream,
    refusal: refusal ?? view.lost,
    askAgain: () => setAsked((times) => times + 1),
  };
}
