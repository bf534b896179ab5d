import type { Hours, SpecialDay } from '@visavis/domain/schedule/service-hours';

/** `09:00-13:00, 14:00-17:00` as minutes since midnight; undefined where it can't be read. */
export function readHours(text: string): readonly Hours[] | undefined {
  const parts = text.split(',').flatMap((part) => (part.trim() ? [part.trim()] : []));
  const read = parts.map((part) => {
    const [, fromHour, fromMinute, toHour, toMinute] =
      /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(part) ?? [];
    const from = minuteOf(fromHour, fromMinute);
    const to = minuteOf(toHour, toMinute);
    return from === undefined || to === undefined || from >= to
      ? undefined
      : { fromMinute: from, toMinute: to };
  });
  const hours = read.flatMap((one) => (one ? [one] : []));
  return hours.length === read.length ? hours : undefined;
}

export const writeHours = (hours: readonly Hours[]): string =>
  [...hours]
    .sort((a, b) => a.fromMinute - b.fromMinute)
    .map(({ fromMinute, toMinute }) => `${clock(fromMinute)}-${clock(toMinute)}`)
    .join(', ');

/** One day a line, `2026-12-24 09:00-12:00`; a date alone is a day on which it is closed. */
export function readDays(text: string): readonly SpecialDay[] | undefined {
  const lines = text.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
  const read = lines.map((line) => {
    const [, date, rest] = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line) ?? [];
    const hours = readHours(rest ?? '');
    return date && hours ? { date, hours } : undefined;
  });
  const days = read.flatMap((one) => (one ? [one] : []));
  return days.length === read.length ? days : undefined;
}

export const writeDays = (days: readonly SpecialDay[]): string =>
  [...days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, hours }) => `${date} ${writeHours(hours)}`.trim())
    .join('\n');

function minuteOf(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined || minute === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= 1440 ? minutes : undefined;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
