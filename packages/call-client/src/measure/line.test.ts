import { expect, test } from '@jest/globals';
import { rateOf } from './line.ts';

test('64 KB in half a second beyond there and back are a megabit a second', () => {
  expect(rateOf([600, 600, 600, 600], 100)).toBeCloseTo(1048.576, 3);
});

test('a line that is faster than the clock is not endlessly fast', () => {
  expect(rateOf([5, 5], 10)).toBe(524_288);
});
