'use client';

import { useFormatter } from 'use-intl';

const STYLES = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  clock: { timeStyle: 'medium' },
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type MomentProps = {
  /** ISO 8601, as the server wrote it. */
  readonly at: string;
  /** `full` carries the time zone: wherever a moment is evidence. */
  readonly style?: keyof typeof STYLES | undefined;
};

/** A moment, in the reader's language and by the reader's clock. */
export function Moment({ at, style = 'full' }: MomentProps) {
  const format = useFormatter();
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {format.dateTime(new Date(at), STYLES[style])}
    </time>
  );
}

/** A day without a clock or a zone, like a birth date: never a day off, wherever it is read. */
export function Day({ date }: { readonly date: string }) {
  const format = useFormatter();
  return (
    <time dateTime={date} className="whitespace-nowrap tabular-nums">
      {format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}
    </time>
  );
}
