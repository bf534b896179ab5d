import { worstFirst, worstLevel, type Finding } from '@visavis/domain/analysis/findings';
import type { SpoofHints } from '../faces/face-view.ts';
import { roundAll } from '../quality/level-of.ts';
import type { Signal } from './signal.ts';

/** One light over all signals: `GREY` where there was too little to look at. */
export type TrafficLight = 'GREEN' | 'AMBER' | 'RED' | 'GREY';

const LIGHTS = { GOOD: 'GREEN', LOOK: 'AMBER', STOP: 'RED' } as const;

/** The light and its reasons, the worst first. Signals that can't tell turn it neither way. */
export function describeStream(signals: readonly Signal[]): {
  readonly light: TrafficLight;
  readonly findings: readonly Finding[];
} {
  const odd = signals.flatMap(({ finding }) => (finding ? [finding] : []));
  const clear = signals.filter(({ verdict }) => verdict === 'CLEAR').length;
  if (odd.length > 0) return { light: LIGHTS[worstLevel(odd)], findings: worstFirst(odd) };
  const values = { signals: signals.length, clear };
  if (clear === 0)
    return { light: 'GREY', findings: [{ code: 'STREAM_CANT_TELL', level: 'LOOK', values }] };
  return { light: 'GREEN', findings: [{ code: 'STREAM_CLEAR', level: 'GOOD', values }] };
}

/** Below this a network's word is shown. It turns no light and decides nothing: it errs too often. */
const HINT_BELOW = 0.3;

/** What the two networks about trickery say, for display only. */
export function describeHints(hints: SpoofHints | null): readonly Finding[] {
  if (!hints || Math.min(hints.real, hints.live) >= HINT_BELOW) return [];
  return [{ code: 'SPOOF_HINT', level: 'LOOK', values: roundAll({ ...hints }) }];
}
