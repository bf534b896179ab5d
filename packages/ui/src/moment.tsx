'use client';

import { localeOf } from '@visavis/domain/locale';
import { useLocale, useTimeZone } from 'use-intl';

const STYLES = {
  date: { dateStyle: 'medium' },
  longDate: { dateStyle: 'long' },
  time: { timeStyle: 'short', hourCycle: 'h23' },
  clock: { timeStyle: 'medium', hourCycle: 'h23' },
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  },
  exact: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type MomentStyle = keyof typeof STYLES;

// A journal shows hundreds of moments, and a format costs more to make than to use.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in words, as people who speak that language read clocks of that zone. */
export function momentWords(
  at: string,
  style: MomentStyle,
  language: string,
  zone: string,
): string {
  const key = `${style} ${language} ${zone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), { ...STYLES[style], timeZone: zone });
  formats.set(key, format);
  return format.format(new Date(at));
}

export type MomentProps = {
  /** ISO 8601, as the server wrote it. */
  readonly at: string;
  /** `full` carries the time zone: wherever a moment is evidence. `exact` counts seconds too. */
  readonly style?: MomentStyle | undefined;
};

/** A moment, in the reader's language and by the reader's clock, which counts to 24. */
export function Moment({ at, style = 'full' }: MomentProps) {
  const words = momentWords(at, style, useLocale(), useTimeZone() ?? 'UTC');
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {words}
    </time>
  );
}

/**
 * A day without a clock or a zone, like a birth date: never a day off, wherever it is read. What is no
 * date, as the dash of one that was erased, is shown as it is.
 */
export function Day({ date }: { readonly date: string }) {
  const locale = useLocale();
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return date;
  return (
    <time dateTime={date} className="whitespace-nowrap tabular-nums">
      {momentWords(`${date}T00:00:00Z`, 'date', locale, 'UTC')}
    </time>
  );
}
