import { expect, test } from '@jest/globals';
import { SenderClock } from './sender-clock.ts';

test('the fastest report says how the two clocks relate', () => {
  const clock = new SenderClock();
  expect(clock.toOurs(1_000_000, 30)).toBe(30);
  expect(clock.toOurs(1_001_000, 1002)).toBe(1002);
  expect(clock.toOurs(1_002_000, 2050)).toBeCloseTo(2002, 0);
});

test('a clock that was set is followed', () => {
  const clock = new SenderClock();
  clock.toOurs(1_000_000, 0);
  expect(clock.toOurs(5_001_000, 1000)).toBe(1000);
});
