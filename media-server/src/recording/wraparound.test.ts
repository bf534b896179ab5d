import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extendSequence, extendTimestamp } from './wraparound.ts';

test('a sequence number is found again within half its range of the last', () => {
  const reference = fc.integer({ min: 2 ** 16, max: 2 ** 45 });
  fc.assert(
    fc.property(reference, fc.integer({ min: -32767, max: 32767 }), (last, step) => {
      expect(extendSequence(last, (last + step) % 2 ** 16)).toBe(last + step);
    }),
  );
});

test('a timestamp is found again within half its range of the last', () => {
  const reference = fc.integer({ min: 2 ** 32, max: 2 ** 50 });
  const step = fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(reference, step, (last, by) => {
      expect(extendTimestamp(last, (last + by) % 2 ** 32)).toBe(last + by);
    }),
  );
});
