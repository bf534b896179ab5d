'use client';

import { localeOf } from '@visavis/domain/locale';
import { useLocale } from 'use-intl';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** The first of January 2024 was a Monday. */
const dayOf = (weekday: number): Date => new Date(Date.UTC(2024, 0, weekday));

/** Monday to Sunday, in the reader's language. */
export function useWeekdays(style: 'short' | 'long') {
  const format = new Intl.DateTimeFormat(localeOf(useLocale()), {
    weekday: style,
    timeZone: 'UTC',
  });
  return WEEKDAYS.map((weekday) => ({ weekday, name: format.format(dayOf(weekday)) }));
}
