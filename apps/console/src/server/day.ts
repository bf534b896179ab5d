import type { Instant } from '@visavis/domain/ids';

const DAY_MS = 86_400_000;

/** The calendar day (YYYY-MM-DD) of an instant by the clocks of a zone. */
export const dayOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));

/** When a calendar day begins by the clocks of a zone. */
export function dayBegins(day: string, timeZone: string): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Twice: the first guess may lie on the other side of a change of clocks.
  const guess = midnight - offsetMs(midnight, timeZone);
  return new Date(midnight - offsetMs(guess, timeZone)).toISOString();
}

/** When a calendar day is over: when the next one begins. */
export const dayEnds = (day: string, timeZone: string): Instant =>
  dayBegins(new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10), timeZone);

function offsetMs(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
