import { DomainError } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { Language } from '../language.ts';
import {
  instantOf,
  isTimeZone,
  localAt,
  plusDays,
  weekdayOf,
  type LocalDate,
} from './local-time.ts';

/** From and to, in minutes since midnight on the wall; `toMinute` itself is outside. */
export type Hours = { readonly fromMinute: number; readonly toMinute: number };

/** A day on which the hours are not those of the week; no hours at all: closed. */
export type SpecialDay = { readonly date: LocalDate; readonly hours: readonly Hours[] };

/** When customers of a procedure are served in a language, and how many of them at a time. */
export type ServiceHours = {
  readonly procedureId: string;
  readonly language: Language;
  /** An IANA name: the hours are those of the wall there. */
  readonly timeZone: string;
  /** Monday is 1. */
  readonly weekly: readonly (Hours & { readonly weekday: number })[];
  readonly specialDays: readonly SpecialDay[];
  readonly slotMinutes: number;
  /** How many customers may book the same slot. */
  readonly seats: number;
};

/** A stretch of time: the end itself is outside. */
export type Span = { readonly startsAt: Instant; readonly endsAt: Instant };

export const SLOT_MINUTES = { least: 5, most: 120 } as const;
export const MOST_SEATS = 500;
const DAY_MINUTES = 1440;
/** How far ahead an opening is looked for: a year, and the special days around its turn. */
const LOOK_AHEAD_DAYS = 380;

/** What is wrong with service hours, or undefined. */
export type HoursFault = 'TIME_ZONE' | 'HOURS' | 'OVERLAP' | 'WEEKDAY' | 'DAY' | 'SLOT' | 'SEATS';

export function findHoursFault(hours: ServiceHours): HoursFault | undefined {
  const { weekly, specialDays, slotMinutes, seats } = hours;
  const days = [
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => weekly.filter(({ weekday }) => weekday === day)),
    ...specialDays.map((day) => day.hours),
  ];
  if (!isTimeZone(hours.timeZone)) return 'TIME_ZONE';
  if (weekly.some(({ weekday }) => !isWhole(weekday, 1, 7))) return 'WEEKDAY';
  if (!days.flat().every(isInDay)) return 'HOURS';
  if (days.some(hasOverlap)) return 'OVERLAP';
  const dates = specialDays.map(({ date }) => date);
  if (!dates.every(isDate) || new Set(dates).size < dates.length) return 'DAY';
  if (!isWhole(slotMinutes, SLOT_MINUTES.least, SLOT_MINUTES.most)) return 'SLOT';
  return isWhole(seats, 1, MOST_SEATS) ? undefined : 'SEATS';
}

/** @throws DomainError INPUT_REFUSED where something is wrong with them */
export function assertServiceHours(hours: ServiceHours): void {
  const fault = findHoursFault(hours);
  if (fault) throw new DomainError('INPUT_REFUSED', { fault });
}

/** The stretches of a day in which the service is open, in their order. */
export function listOpen(hours: ServiceHours, date: LocalDate): readonly Span[] {
  const special = hours.specialDays.find((day) => day.date === date);
  const weekday = weekdayOf(date);
  const ofDay = special?.hours ?? hours.weekly.filter((time) => time.weekday === weekday);
  return ofDay
    .map(({ fromMinute, toMinute }) => ({
      startsAt: instantOf({ date, minute: fromMinute }, hours.timeZone),
      endsAt: instantOf({ date, minute: toMinute }, hours.timeZone),
    }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** Whether customers are served now. Without any service hours they always are. */
export const isOpen = (hours: ServiceHours | undefined, at: Instant): boolean =>
  !hours || spansAround(hours, at, 1).some((span) => holds(span, at));

/** When the service opens next, where it is closed now; null where that is not in sight. */
export function findOpening(hours: ServiceHours, at: Instant): Instant | null {
  return findSpan(hours, at, ({ startsAt }) => startsAt > at)?.startsAt ?? null;
}

/** When the service closes, where it is open now. */
export const findClosing = (hours: ServiceHours, at: Instant): Instant | null =>
  spansAround(hours, at, 1).find((span) => holds(span, at))?.endsAt ?? null;

const holds = ({ startsAt, endsAt }: Span, at: Instant): boolean => startsAt <= at && at < endsAt;

/** From the day before on: where the clock goes back over midnight, a day comes twice. */
const spansAround = (hours: ServiceHours, at: Instant, days: number): readonly Span[] => {
  const { date } = localAt(at, hours.timeZone);
  return Array.from({ length: days + 1 }, (_, day) =>
    listOpen(hours, plusDays(date, day - 1)),
  ).flat();
};

function findSpan(hours: ServiceHours, at: Instant, fits: (span: Span) => boolean) {
  const { date } = localAt(at, hours.timeZone);
  for (let day = -1; day < LOOK_AHEAD_DAYS; day += 1) {
    const found = listOpen(hours, plusDays(date, day)).find(fits);
    if (found) return found;
  }
  return undefined;
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const isInDay = ({ fromMinute, toMinute }: Hours): boolean =>
  isWhole(fromMinute, 0, DAY_MINUTES) && isWhole(toMinute, 0, DAY_MINUTES) && fromMinute < toMinute;

const hasOverlap = (hours: readonly Hours[]): boolean =>
  [...hours]
    .sort((a, b) => a.fromMinute - b.fromMinute)
    .some(({ toMinute }, index, all) => toMinute > (all[index + 1]?.fromMinute ?? DAY_MINUTES));

const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);
