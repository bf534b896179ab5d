import { expect, test } from '@jest/globals';
import { momentWords } from './moment.tsx';

const AT = '2026-03-29T00:30:00.000Z';

test('a moment that is evidence carries its zone', () => {
  expect(momentWords(AT, 'full', 'en', 'Europe/Athens')).toBe('29 Mar 2026, 02:30 GMT+2');
  expect(momentWords(AT, 'full', 'el', 'Europe/Athens')).toBe('29 Μαρ 2026, 02:30 (GMT+02:00)');
});

test('the zone follows the clocks when they go forward', () => {
  const later = '2026-03-29T01:30:00.000Z';
  expect(momentWords(later, 'full', 'en', 'Europe/Athens')).toBe('29 Mar 2026, 04:30 GMT+3');
});

test('midnight is 00, not 24 and not 12', () => {
  expect(momentWords('2026-01-01T00:00:00.000Z', 'time', 'en', 'UTC')).toBe('00:00');
});
