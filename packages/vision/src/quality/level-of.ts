import type { FindingLevel } from '@visavis/domain/analysis/findings';
import type { Limits } from './thresholds.ts';

/** For figures of which more is better. */
export function levelOfAtLeast(value: number, limits: Limits): FindingLevel {
  if (value < limits.stop) return 'STOP';
  return value < limits.look ? 'LOOK' : 'GOOD';
}

/** A finding where something is wrong, and nothing where it is good. */
export const unlessGood = <const Code extends string>(
  code: Code,
  level: FindingLevel,
  values: Readonly<Record<string, number>>,
): readonly {
  readonly code: Code;
  readonly level: 'LOOK' | 'STOP';
  readonly values: typeof values;
}[] => (level === 'GOOD' ? [] : [{ code, level, values: roundAll(values) }]);

/** Three places: a finding is read by people and kept for years. */
export const roundAll = (
  values: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
