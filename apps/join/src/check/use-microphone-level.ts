'use client';

import { useEffect, useRef, useState } from 'react';
import { measureLevel } from '@visavis/call-client/level-meter';
import type { LevelMeter } from '@visavis/call-client/level-meter';

const HEARD_FROM = 0.06;
const OVERDUE_MS = 8_000;

export type Voice = {
  readonly level: number;
  readonly isHeard: boolean;
  /** Whether nothing was heard for so long that something may be wrong. */
  readonly isOverdue: boolean;
  peak(): number;
};

/** How loud the microphone is, and whether it has been loud enough at all. */
export function useMicrophoneLevel(track: MediaStreamTrack | null): Voice {
  const [level, setLevel] = useState(0);
  const [isHeard, setHeard] = useState(false);
  const [isOverdue, setOverdue] = useState(false);
  const meter = useRef<LevelMeter>(null);

  useEffect(() => {
    if (!track) return undefined;
    const measured = measureLevel(track);
    meter.current = measured;
    const end = measured.level.subscribe(() => {
      const loudness = measured.level.read();
      setLevel(loudness);
      if (loudness >= HEARD_FROM) setHeard(true);
    });
    const timer = setTimeout(() => setOverdue(true), OVERDUE_MS);
    return () => {
      clearTimeout(timer);
      end();
      measured.close();
    };
  }, [track]);

  return { level, isHeard, isOverdue, peak: () => meter.current?.peak() ?? 0 };
}
