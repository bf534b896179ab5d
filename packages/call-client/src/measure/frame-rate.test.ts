import { expect, test } from '@jest/globals';
import { frameRateOf } from './frame-rate.ts';

const every = (ms: number, count: number) => Array.from({ length: count }, (_, at) => at * ms);

test.each([
  [every(40, 51), 25],
  [every(100, 21), 10],
  [every(250, 9), 4],
])('pictures are counted, not believed', (cameAt, rate) => {
  expect(frameRateOf(cameAt)).toBeCloseTo(rate, 5);
});

test('the mean counts where they come in bursts', () => {
  expect(frameRateOf([0, 5, 10, 500, 505, 1_000])).toBeCloseTo(5, 5);
});

test('too few say nothing', () => {
  expect(frameRateOf([])).toBeNull();
  expect(frameRateOf([7])).toBeNull();
  expect(frameRateOf([0, 33, 66])).toBeNull();
});
