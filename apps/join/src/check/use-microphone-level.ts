'use client';

import { useEffect, useRef, useState } from 'react';
import { measureLevel } from '@visavis/call-client/level-meter';
import type { LevelMeter } from '@visavis/call-client/level-meter';
import { HEARD_FROM, speechLevelOf } from '@visavis/call-client/measure/speech';

const OVERDUE_MS = 8_000;
const KEPT_SAMPLES = 400;

export type Voice = {
  readonly level: number;
  readonly isHeard: boolean;
  /** Whether nothing was heard for so long that something may be wrong. */
  readonly isOverdue: boolean;
  /** The mean loudness of what was spoken; null while that is too little to say. */
  readonly speechLevel: number | null;
  peak(): number;
};

/** How loud the microphone is, and whether it has been loud enough at all. */
export function useMicrophoneLevel(track: MediaStreamTrack | null): Voice {
  const [level, setLevel] = useState(0);
  const [isHeard, setHeard] = useState(false);
  const [isOverdue, setOverdue] = useState(false);
  const [speechLevel, setSpeechLevel] = useState<number | null>(null);
  const meter = useRef<LevelMeter>(null);

  useEffect(() => {
    if (!track) return undefined;
    const measured = measureLevel(track);
    meter.current = measured;
    const samples: number[] = [];
    const end = measured.level.subscribe(() => {
      const loudness = measured.level.read();
      setLevel(loudness);
      samples.push(loudness);
      if (samples.length > KEPT_SAMPLES) samples.shift();
      setSpeechLevel(speechLevelOf(samples));
      if (loudness >= HEARD_FROM) setHeard(true);
    });
    const timer = setTimeout(() => setOverdue(true), OVERDUE_MS);
    return () => {
      clearTimeout(timer);
      end();
      measured.close();
    };
  }, [track]);

  return { level, isHeard, isOverdue, speechLevel, peak: () => meter.current?.peak() ?? 0 };
}
