import { expect, test } from '@jest/globals';
import { calendarFile } from './calendar-file.ts';

const entry = {
  uid: 'VIS-1234-5678@join.example',
  startsAt: '2026-11-23T08:00:00.000Z',
  endsAt: '2026-11-23T08:20:00.000Z',
  title: 'Video call; Bank, Ltd \\ Co',
  description:
    'Η ταυτότητα και το διαβατήριό σας κοντά σας, σε ένα φωτεινό και ήσυχο μέρος.\nΑνοίξτε τον σύνδεσμο.',
  now: '2026-11-22T10:00:00.000Z',
};
const unfolded = (file: string) => file.replaceAll('\r\n ', '');

test('an entry has its times in UTC and its texts escaped', () => {
  const lines = unfolded(calendarFile(entry)).split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('DTSTART:20261123T080000Z');
  expect(lines).toContain('DTEND:20261123T082000Z');
  expect(lines).toContain('SUMMARY:Video call\\; Bank\\, Ltd \\\\ Co');
  expect(lines.find((line) => line.startsWith('DESCRIPTION:Η'))).toContain('μέρος.\\nΑνοίξτε');
});

test('no line is longer than 75 bytes, and none breaks within a character', () => {
  const file = calendarFile(entry);
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain('διαβατήριό');
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a moved appointment keeps its name and has a higher number', () => {
  const number = (now: string) =>
    Number(/SEQUENCE:(\d+)/.exec(calendarFile({ ...entry, now }))?.[1]);
  expect(number('2026-11-22T10:05:00.000Z')).toBeGreaterThan(number(entry.now));
});
