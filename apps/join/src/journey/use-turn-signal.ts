'use client';

import { useEffect, useRef } from 'react';
import { useAnnounce } from '@visavis/ui/announcer';
import { useTranslations } from 'use-intl';
import type { CustomerStage } from '@visavis/contract/customer';

const TONES_HZ = [660, 880] as const;
const TONE_S = 0.28;

/** When an agent takes the customer from the queue: a sound, a vibration, and words. */
export function useTurnSignal(stage: CustomerStage['stage'] | undefined): void {
  const t = useTranslations('wait');
  const announce = useAnnounce();
  const before = useRef(stage);
  const audio = useRef<AudioContext>(null);

  useEffect(() => {
    // Browsers let a page sound only after a touch: the one before the queue serves.
    const allowSound = () => {
      audio.current ??= new AudioContext();
      if (audio.current.state === 'suspended') void audio.current.resume();
    };
    addEventListener('pointerdown', allowSound);
    addEventListener('keydown', allowSound);
    return () => {
      removeEventListener('pointerdown', allowSound);
      removeEventListener('keydown', allowSound);
      void audio.current?.close();
      audio.current = null;
    };
  }, []);

  useEffect(() => {
    const isTurn = before.current === 'WAITING' && stage === 'CALL';
    before.current = stage;
    if (!isTurn) return;
    announce(t('turn'), 'assertive');
    if (audio.current?.state === 'running') chime(audio.current);
    if ('vibrate' in navigator) navigator.vibrate([200, 120, 200]);
  }, [stage, announce, t]);
}

function chime(context: AudioContext): void {
  for (const [index, frequency] of TONES_HZ.entries()) {
    const start = context.currentTime + index * TONE_S;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0.0001, start);
    loudness.gain.exponentialRampToValueAtTime(0.25, start + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + TONE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE_S);
  }
}
