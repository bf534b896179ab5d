import { expect, test } from '@jest/globals';
import { shareCore } from './queue-of-looks.ts';

test('a look that has the core for itself takes what it takes', () => {
  const { firstAt, wholeAt } = shareCore([{ at: 100, firstMs: 200, restMs: 1_000 }]);
  expect([firstAt, wholeAt]).toEqual([[300], [1_300]]);
});

test('a first answer shares the core with a long reading, and waits for no more than its half', () => {
  const { firstAt, wholeAt } = shareCore([
    { at: 0, firstMs: 200, restMs: 2_000 },
    { at: 500, firstMs: 200, restMs: 100 },
  ]);
  expect(firstAt).toEqual([200, 900]);
  expect(wholeAt).toEqual([2_400, 2_500]);
});

test('first answers wait for each other in the order in which they were asked for', () => {
  const { firstAt } = shareCore([
    { at: 0, firstMs: 200, restMs: 0 },
    { at: 50, firstMs: 200, restMs: 0 },
  ]);
  expect(firstAt).toEqual([200, 400]);
});
