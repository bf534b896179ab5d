import { expect, test } from '@jest/globals';
import { readDays, readHours, writeDays, writeHours } from './hours-text.ts';

test.each(['', '09:00-13:00', '00:00-24:00', '09:00-13:00, 14:00-17:30'])(
  'what is written as "%s" is read as it was',
  (text) => {
    expect(writeHours(readHours(text) ?? [])).toBe(text);
  },
);

test.each(['9', '09:00', '13:00-09:00', '09:00-09:00', '09:60-10:00', '09:00-24:30', 'a-b'])(
  '"%s" are no hours',
  (text) => {
    expect(readHours(text)).toBeUndefined();
  },
);

test('days are one a line, a date alone is closed', () => {
  const text = '2026-12-24 09:00-12:00\n2026-12-25';
  expect(readDays(text)).toEqual([
    { date: '2026-12-24', hours: [{ fromMinute: 540, toMinute: 720 }] },
    { date: '2026-12-25', hours: [] },
  ]);
  expect(writeDays(readDays(text) ?? [])).toBe(text);
  expect(readDays('Christmas')).toBeUndefined();
});
