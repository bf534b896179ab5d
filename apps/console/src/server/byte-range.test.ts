import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRange } from './byte-range.ts';

test.each([
  [null, { kind: 'WHOLE' }],
  ['', { kind: 'WHOLE' }],
  ['bytes=-', { kind: 'WHOLE' }],
  ['bytes=0-1,5-6', { kind: 'WHOLE' }],
  ['lines=0-1', { kind: 'WHOLE' }],
  ['bytes=5-2', { kind: 'WHOLE' }],
  ['bytes=0-', { kind: 'PART', from: 0, to: 99 }],
  ['bytes=0-0', { kind: 'PART', from: 0, to: 0 }],
  ['bytes=10-19', { kind: 'PART', from: 10, to: 19 }],
  ['bytes=90-1000', { kind: 'PART', from: 90, to: 99 }],
  ['bytes=-10', { kind: 'PART', from: 90, to: 99 }],
  ['bytes=-1000', { kind: 'PART', from: 0, to: 99 }],
  ['bytes=100-', { kind: 'UNSATISFIABLE' }],
  ['bytes=-0', { kind: 'UNSATISFIABLE' }],
])('%p of a hundred bytes', (header, wanted) => {
  expect(readRange(header, 100)).toEqual(wanted);
});

test('a part is always within the file', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e12 }), (from, to, size) => {
      const wanted = readRange(`bytes=${from}-${to}`, size);
      if (wanted.kind !== 'PART') return true;
      return wanted.from >= 0 && wanted.from <= wanted.to && wanted.to < size;
    }),
  );
});
