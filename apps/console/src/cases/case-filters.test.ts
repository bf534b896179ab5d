import { expect, test } from '@jest/globals';
import { addressOf, filtersOf } from './case-filters.ts';

test('an address and its filters say the same', () => {
  const filters = filtersOf({ reference: 'VIS-1', outcome: 'REJECTED', from: '2026-11-01' });
  expect(addressOf(filters)).toBe('/cases?reference=VIS-1&outcome=REJECTED&from=2026-11-01');
});

test('a name is never in an address, and never read from one', () => {
  expect(filtersOf({ name: 'Papadopoulou' })).toEqual({});
  expect(addressOf({ name: 'Papadopoulou' })).toBe('/cases');
});

test('what is said wrongly is passed over', () => {
  expect(filtersOf({ outcome: 'FINE', from: '2026-02-31', to: ['a', 'b'] })).toEqual({});
});
