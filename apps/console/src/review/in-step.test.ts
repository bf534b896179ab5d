import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { correct } from './in-step.ts';

test.each([
  [0, { kind: 'RATE', factor: 1 }],
  [0.01, { kind: 'RATE', factor: 1 }],
  [0.4, { kind: 'JUMP' }],
  [-0.4, { kind: 'JUMP' }],
])('a drift of %d s', (drift, expected) => {
  expect(correct(drift)).toEqual(expected);
});

test('from any drift the follower comes within 80 ms in three seconds, and stays there', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.35, max: 0.35, noNaN: true }), (start) => {
      let drift = start;
      for (let frame = 0; frame < 180; frame += 1) {
        const correction = correct(drift);
        drift = correction.kind === 'JUMP' ? 0 : drift + (correction.factor - 1) / 60;
      }
      return Math.abs(drift) < 0.08;
    }),
  );
});
