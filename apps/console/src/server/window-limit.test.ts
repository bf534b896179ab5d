import { expect, test } from '@jest/globals';
import { createWindowLimit } from './window-limit.ts';

test('the try after the last allowed one is refused, until the window is over', () => {
  let now = 0;
  const limit = createWindowLimit({ max: 2, windowMs: 1000 }, () => now);
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false]);
  expect(limit.take('b')).toBe(true);
  now = 1000;
  expect(limit.take('a')).toBe(true);
});

test('a success wipes the slate', () => {
  const limit = createWindowLimit({ max: 1, windowMs: 1000 }, () => 0);
  limit.take('a');
  limit.forget('a');
  expect(limit.take('a')).toBe(true);
});
