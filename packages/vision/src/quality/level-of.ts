import type { QualityLevel } from './level.ts';
import type { Limits } from './thresholds.ts';

/** For figures of which more is better. */
export function levelOfAtLeast(value: number, limits: Limits): QualityLevel {
  if (value < limits.stop) return 'STOP';
  return value < limits.look ? 'LOOK' : 'GOOD';
}

/** For figures of which less is better. */
export function levelOfAtMost(value: number, limits: Limits): QualityLevel {
  if (value > limits.stop) return 'STOP';
  return value > limits.look ? 'LOOK' : 'GOOD';
}

const ORDER: readonly QualityLevel[] = ['GOOD', 'LOOK', 'STOP'];

export const worstLevel = (levels: readonly QualityLevel[]): QualityLevel =>
  levels.reduce(
    (worst, level) => (ORDER.indexOf(level) > ORDER.indexOf(worst) ? level : worst),
    'GOOD',
  );
