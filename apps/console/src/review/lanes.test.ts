import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lanesOf } from './lanes.ts';

test('marks far apart share a lane, close ones do not', () => {
  const marks = [0, 5, 6, 20].map((atMs) => ({ atMs }));
  expect(lanesOf(marks, 5)).toEqual({ lanes: [0, 0, 1, 0], count: 2 });
});

test('no two marks of a lane overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 100 }), (times, apart) => {
      const marks = times.sort((a, b) => a - b).map((atMs) => ({ atMs }));
      const { lanes } = lanesOf(marks, apart);
      return marks.every((mark, i) =>
        marks
          .slice(0, i)
          .every((other, j) => lanes[i] !== lanes[j] || mark.atMs - other.atMs >= apart),
      );
    }),
  );
});
