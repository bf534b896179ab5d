import { plusMs, type Instant } from '../ids.ts';
import { localAt, plusDays } from './local-time.ts';
import { listOpen, type ServiceHours, type Span } from './service-hours.ts';

/** A slot that somebody has booked, and which of its seats. */
export type BookedSeat = Span & { readonly seat: number };

/** A slot that may be booked, and the seat that it would be. */
export type FreeSlot = BookedSeat;

/** How far ahead customers book, and how soon the first slot is. */
export const BOOKABLE_DAYS = 14;
const SOONEST_MS = 10 * 60_000;

/** The slots of a time of opening, one after the other; a rest that is too short stays free. */
export function cutSlots({ startsAt, endsAt }: Span, slotMinutes: number): readonly Span[] {
  const lengthMs = slotMinutes * 60_000;
  const count = Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / lengthMs);
  return Array.from({ length: count }, (_, index) => ({
    startsAt: plusMs(startsAt, index * lengthMs),
    endsAt: plusMs(startsAt, (index + 1) * lengthMs),
  }));
}

/**
 * The slots that still have a seat, from soon on, for the days that may be booked. `until` is the
 * last moment for which it makes sense: the end of the invitation.
 */
export function listFreeSlots(
  hours: ServiceHours,
  booked: readonly BookedSeat[],
  { now, until }: { readonly now: Instant; readonly until: Instant },
): readonly FreeSlot[] {
  const { date } = localAt(now, hours.timeZone);
  const soonest = plusMs(now, SOONEST_MS);
  return Array.from({ length: BOOKABLE_DAYS + 1 }, (_, day) => plusDays(date, day))
    .flatMap((day) => listOpen(hours, day))
    .flatMap((span) => cutSlots(span, hours.slotMinutes))
    .filter(({ startsAt, endsAt }) => startsAt >= soonest && endsAt <= until)
    .flatMap((slot) => {
      const seat = findSeat(slot, booked, hours.seats);
      return seat === undefined ? [] : [{ ...slot, seat }];
    });
}

/** The first seat that nobody has. Slots of earlier hours may overlap this one: they count too. */
function findSeat(slot: Span, booked: readonly BookedSeat[], seats: number): number | undefined {
  const beside = booked.filter((other) => overlaps(slot, other));
  if (beside.length >= seats) return undefined;
  const taken = new Set(beside.map(({ seat }) => seat));
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.has(seat));
}

const overlaps = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
