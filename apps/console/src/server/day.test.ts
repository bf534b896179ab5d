import { expect, test } from '@jest/globals';
import { dayBegins, dayEnds, dayOf } from './day.ts';

test.each([
  ['2026-11-22', 'UTC', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['2026-11-22', 'Europe/Athens', '2026-11-21T22:00:00.000Z', '2026-11-22T22:00:00.000Z'],
  ['2026-07-01', 'Europe/Athens', '2026-06-30T21:00:00.000Z', '2026-07-01T21:00:00.000Z'],
  ['2026-03-29', 'Europe/Athens', '2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
  ['2026-10-25', 'Europe/Athens', '2026-10-24T21:00:00.000Z', '2026-10-25T22:00:00.000Z'],
  ['2026-11-22', 'Asia/Kolkata', '2026-11-21T18:30:00.000Z', '2026-11-22T18:30:00.000Z'],
])('%s in %s', (day, zone, begins, ends) => {
  expect(dayBegins(day, zone)).toBe(begins);
  expect(dayEnds(day, zone)).toBe(ends);
  expect(dayOf(begins, zone)).toBe(day);
});
