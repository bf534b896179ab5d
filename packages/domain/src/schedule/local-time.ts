import { plusMs, type Instant } from '../ids.ts';

/** A day of the calendar, such as `2026-11-22`. */
export type LocalDate = string;

/** What the clock on the wall shows: the day, and the minutes since its midnight. */
export type LocalMoment = { readonly date: LocalDate; readonly minute: number };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether the name is one of the IANA time zone database, as far as this machine knows it. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(clockOf(name));
  } catch {
    return false;
  }
}

/** What the clock on the wall of a zone shows at an instant. */
export function localAt(at: Instant, timeZone: string): LocalMoment {
  const wall = new Date(wallMs(Date.parse(at), timeZone));
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/**
 * The first instant at which the clock on the wall shows that minute or a later one. So an hour that
 * is skipped in spring begins when the clock jumps, and one that comes twice in autumn the first time.
 */
export function instantOf({ date, minute }: LocalMoment, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T00:00:00.000Z`) + minute * MINUTE_MS;
  const offsets = [wanted - DAY_MS, wanted + DAY_MS].map((ms) => wallMs(ms, timeZone) - ms);
  const earliest = wanted - Math.max(...offsets);
  const latest = wanted - Math.min(...offsets);
  if (wallMs(earliest, timeZone) === wanted) return iso(earliest);
  if (wallMs(latest, timeZone) === wanted) return iso(latest);
  return iso(findJump({ earliest, latest }, (ms) => wallMs(ms, timeZone) >= wanted));
}

/** Monday is 1, Sunday is 7, as ISO 8601 counts. */
export const weekdayOf = (date: LocalDate): number => new Date(date).getUTCDay() || 7;

/** The day that many days later. */
export const plusDays = (date: LocalDate, days: number): LocalDate =>
  plusMs(date, days * DAY_MS).slice(0, 10);

/** The first whole minute for which it holds; before it never did, after it always does. */
function findJump(
  { earliest, latest }: { readonly earliest: number; readonly latest: number },
  holds: (ms: number) => boolean,
): number {
  let [before, after] = [earliest, latest];
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / MINUTE_MS / 2) * MINUTE_MS;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** What the wall shows, as if it were UTC. */
function wallMs(ms: number, timeZone: string): number {
  const shown = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  clocks.set(timeZone, clock);
  return clock;
}

const iso = (ms: number): Instant => new Date(ms).toISOString();
