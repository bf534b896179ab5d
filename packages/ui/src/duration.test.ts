import { expect, test } from '@jest/globals';
import { clockOf, isoDurationOf } from './duration.tsx';

test.each([
  [0, '00:00', 'PT0H0M0S'],
  [252_900, '04:12', 'PT0H4M12S'],
  [3_600_000, '1:00:00', 'PT1H0M0S'],
  [-5, '00:00', 'PT0H0M0S'],
])('%d ms is %s', (ms, clock, iso) => {
  expect(clockOf(ms)).toBe(clock);
  expect(isoDurationOf(ms)).toBe(iso);
});
