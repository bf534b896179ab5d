'use client';

import { useCallback, useEffect, useState } from 'react';
import { call } from '@visavis/call-client/call';
import type { Answer, Refused } from '@visavis/call-client/call';
import { bookingCommands } from '@visavis/contract/booking';
import type { Slot, VisitTimes } from '@visavis/contract/booking';
import type { CustomerLine } from '../journey/customer-line.ts';

const MOST_MS = 60_000;
const LEAST_MS = 1_000;

export type Booking = {
  /** Null while they are being fetched. */
  readonly slots: readonly Slot[] | null;
  readonly refused: Refused | null;
  /** Whether it is done. */
  book(startsAt: string): Promise<boolean>;
  cancel(): Promise<boolean>;
  fetchSlots(): Promise<void>;
};

/** The slots that may be booked, and what is done with them. The case is read again after each. */
export function useBooking(line: CustomerLine): Booking {
  const [slots, setSlots] = useState<readonly Slot[] | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const fetchSlots = useCallback(async () => {
    const answer = await call(line.line.socket, bookingCommands, 'slots:list', {});
    if (answer.ok) return setSlots(answer.value.slots);
    setRefused(answer);
    setSlots((before) => before ?? []);
  }, [line]);

  async function done(answer: Answer<object>): Promise<boolean> {
    setRefused(answer.ok ? null : answer);
    if (answer.ok) await line.move('case:read', {});
    else await fetchSlots();
    return answer.ok;
  }

  return {
    ...{ slots, refused, fetchSlots },
    book: async (startsAt) =>
      done(await call(line.line.socket, bookingCommands, 'appointment:book', { startsAt })),
    cancel: async () =>
      done(await call(line.line.socket, bookingCommands, 'appointment:cancel', {})),
  };
}

/** Reads the case again when the service opens, or it is time for the appointment. */
export function useTurnOfTimes(line: CustomerLine, times: VisitTimes | null, view: unknown): void {
  const changesAt = times?.changesAt ?? null;
  useEffect(() => {
    if (changesAt === null) return undefined;
    const leftMs = Date.parse(changesAt) - Date.now() + LEAST_MS;
    // Looked at each minute: the clock of this device may be wrong, and devices sleep.
    const inMs = Math.min(Math.max(leftMs, LEAST_MS), MOST_MS);
    const timer = setTimeout(() => void line.move('case:read', {}), inMs);
    return () => clearTimeout(timer);
  }, [line, changesAt, view]);
}
