import type { ServiceHours } from '../schedule/service-hours.ts';

/** Weekdays from nine to five in Athens, closed at lunch; two customers at a time. */
export const HOURS: ServiceHours = {
  procedureId: 'gr-bog-video',
  language: 'el',
  timeZone: 'Europe/Athens',
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, fromMinute: 9 * 60, toMinute: 13 * 60 },
    { weekday, fromMinute: 14 * 60, toMinute: 17 * 60 },
  ]),
  specialDays: [
    { date: '2026-12-25', hours: [] },
    { date: '2026-12-24', hours: [{ fromMinute: 9 * 60, toMinute: 12 * 60 }] },
  ],
  slotMinutes: 20,
  seats: 2,
};
