import { expect, test } from '@jest/globals';
import { isTooSlow, restAfter } from './guidance-pace.ts';

test('looks eight times a second where that costs little', () => {
  expect(restAfter([3000, 20], 0.5)).toBe(100);
});

test('takes no more than its share, however long a look takes', () => {
  expect(restAfter([3000, 1000], 0.2)).toBe(4000);
  expect(restAfter([3000, 200], 0.5)).toBe(200);
});

test('does not pay for the look that fetched the networks', () => {
  expect(restAfter([3000], 0.2)).toBe(0);
});

test('ends where three looks in a row come too late, the first not counted', () => {
  expect(isTooSlow([9000, 1600, 1600])).toBe(false);
  expect(isTooSlow([9000, 1600, 1400, 1600, 1600])).toBe(false);
  expect(isTooSlow([100, 1600, 1600, 1600])).toBe(true);
});
