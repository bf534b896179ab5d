import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plusMs } from '../ids.ts';
import { aCase, aSession } from '../testing/a-case.ts';
import { HOURS } from '../testing/service-hours.ts';
import {
  assertAdmitted,
  bookAppointment,
  cancelAppointment,
  freeSeat,
  isMissed,
  missAppointment,
} from './appointment.ts';
import { instantOf, localAt, plusDays } from './local-time.ts';
import {
  findHoursFault,
  findOpening,
  isOpen,
  listOpen,
  type ServiceHours,
} from './service-hours.ts';
import { cutSlots, listFreeSlots } from './slots.ts';

const ZONES = [
  'Europe/Athens',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
] as const;
const zone = fc.constantFrom(...ZONES);
const date = fc.integer({ min: 0, max: 3650 }).map((days) => plusDays('2024-01-01', days));
const hoursOfDay = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ fromMinute: from * 15, toMinute: to * 15 }));
const always = (
  timeZone: string,
  hours: { fromMinute: number; toMinute: number },
): ServiceHours => ({
  ...HOURS,
  timeZone,
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours })),
  specialDays: [],
});

describe('the clock on the wall', () => {
  test('an instant is where it says it is, or where a skipped hour ends', () => {
    fc.assert(
      fc.property(zone, date, fc.integer({ min: 0, max: 1439 }), (timeZone, day, minute) => {
        const shown = localAt(instantOf({ date: day, minute }, timeZone), timeZone);
        expect(shown.date).toBe(day);
        expect(shown.minute - minute).toBeGreaterThanOrEqual(0);
        expect(shown.minute - minute).toBeLessThanOrEqual(60);
      }),
    );
  });

  test('a later minute is never an earlier instant', () => {
    fc.assert(
      fc.property(zone, date, fc.integer({ min: 0, max: 1439 }), (timeZone, day, minute) => {
        const one = instantOf({ date: day, minute }, timeZone);
        expect(one <= instantOf({ date: day, minute: minute + 1 }, timeZone)).toBe(true);
      }),
    );
  });

  test('the hours that Athens skips and has twice', () => {
    const at = (day: string, minute: number) => instantOf({ date: day, minute }, 'Europe/Athens');
    expect(at('2027-03-28', 210)).toBe('2027-03-28T01:00:00.000Z');
    expect(at('2026-10-25', 210)).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('slots', () => {
  test('lie within the hours, one after the other, each of its length', () => {
    fc.assert(
      fc.property(
        zone,
        date,
        hoursOfDay,
        fc.integer({ min: 5, max: 120 }),
        (tz, day, of, length) => {
          const hours = always(tz, of);
          for (const span of listOpen(hours, day)) {
            const slots = cutSlots(span, length);
            slots.forEach((slot, index) => {
              expect(Date.parse(slot.endsAt) - Date.parse(slot.startsAt)).toBe(length * 60_000);
              expect(isOpen(hours, slot.startsAt) && isOpen(hours, plusMs(slot.endsAt, -1))).toBe(
                true,
              );
              if (index > 0) expect(slot.startsAt).toBe(slots[index - 1]?.endsAt);
            });
            expect(isOpen(hours, span.endsAt)).toBe(of.toMinute === 1440 && of.fromMinute === 0);
          }
        },
      ),
    );
  });

  test('are never given to more customers than there are seats', () => {
    const now = '2026-11-23T04:00:00.000Z';
    const range = { now, until: plusMs(now, 3e9) };
    const all = listFreeSlots(HOURS, [], range);
    const first = all[0];
    if (!first) throw new Error('no slot');
    const taken = [first, { ...first, seat: 2 }];
    expect(listFreeSlots(HOURS, [first], range)[0]).toEqual({ ...first, seat: 2 });
    expect(listFreeSlots(HOURS, taken, range)[0]?.startsAt).toBe(all[1]?.startsAt);
  });
});

describe('service hours', () => {
  test('without any it is always open; on a holiday it is closed', () => {
    expect(isOpen(undefined, '2026-12-25T10:00:00.000Z')).toBe(true);
    expect(isOpen(HOURS, '2026-12-23T10:00:00.000Z')).toBe(true);
    expect(isOpen(HOURS, '2026-12-25T10:00:00.000Z')).toBe(false);
    expect(isOpen(HOURS, '2026-12-24T10:30:00.000Z')).toBe(false);
  });

  test('it opens again on the next day that has hours', () => {
    expect(findOpening(HOURS, '2026-12-24T10:30:00.000Z')).toBe('2026-12-28T07:00:00.000Z');
    expect(
      findOpening({ ...HOURS, weekly: [], specialDays: [] }, '2026-12-24T10:30:00.000Z'),
    ).toBeNull();
  });

  test.each([
    [{}, undefined],
    [{ timeZone: 'Europe/Nowhere' }, 'TIME_ZONE'],
    [{ seats: 0 }, 'SEATS'],
    [{ slotMinutes: 4 }, 'SLOT'],
    [{ specialDays: [{ date: '2026-02-30', hours: [] }] }, 'DAY'],
    [{ weekly: [{ weekday: 8, fromMinute: 0, toMinute: 1 }] }, 'WEEKDAY'],
    [{ weekly: [{ weekday: 1, fromMinute: 9, toMinute: 9 }] }, 'HOURS'],
    [
      {
        weekly: [
          { weekday: 1, fromMinute: 0, toMinute: 60 },
          { weekday: 1, fromMinute: 30, toMinute: 90 },
        ],
      },
      'OVERLAP',
    ],
  ] as const)('%j: %s', (differing, fault) => {
    expect(findHoursFault({ ...HOURS, ...differing })).toBe(fault);
  });
});

describe('an appointment', () => {
  const now = '2026-11-23T04:00:00.000Z';
  const startsAt = '2026-11-23T07:00:00.000Z';
  const expiresAt = '2026-12-01T00:00:00.000Z';
  const kase = aCase({ sessions: [], invitation: { secretHash: 'h', expiresAt, deviceKey: 'k' } });
  const book = (at: string, of = kase) =>
    bookAppointment(of, at, { hours: HOURS, booked: [] }, now).case;

  test('lets its customer in a little before, and nobody else', () => {
    const booked = book(startsAt);
    expect(() => assertAdmitted(kase, HOURS, plusMs(startsAt, -60_000))).toThrow('CLOSED_NOW');
    expect(assertAdmitted(booked, HOURS, plusMs(startsAt, -60_000))).toBeUndefined();
    expect(() => assertAdmitted(booked, HOURS, plusMs(startsAt, -900_000))).toThrow('CLOSED_NOW');
  });

  test('is moved by booking another, and cancelled', () => {
    const moved = bookAppointment(
      book(startsAt),
      plusMs(startsAt, 1_200_000),
      { hours: HOURS, booked: [] },
      now,
    );
    expect(moved.fact).toMatchObject({ type: 'appointment.booked', insteadOf: startsAt });
    expect(cancelAppointment(moved.case, now).case.appointment).toBeUndefined();
  });

  test('can be changed in the queue while it is ahead, and keeps the place there', () => {
    const session = aSession({ state: 'WAITING' });
    const waiting = { ...book(startsAt), sessions: [session] };
    const moved = book(plusMs(startsAt, 1_200_000), waiting);
    expect(moved.sessions).toEqual([session]);
    expect(cancelAppointment(moved, now).case).toMatchObject({ sessions: [session] });
    const due = plusMs(startsAt, -60_000);
    expect(() => cancelAppointment(waiting, due)).toThrow('CONFLICT');
  });

  test.each(['CLAIMED', 'LIVE', 'CLOSING'] as const)('stands while the session is %s', (state) => {
    const busy = { ...book(startsAt), sessions: [aSession({ state })] };
    expect(() => cancelAppointment(busy, now)).toThrow('CONFLICT');
    expect(() => book(plusMs(startsAt, 1_200_000), busy)).toThrow('CONFLICT');
  });

  test('none is booked from the queue, where the turn comes anyway', () => {
    const waiting = { ...kase, sessions: [aSession({ state: 'WAITING' })] };
    expect(() => book(startsAt, waiting)).toThrow('CONFLICT');
  });

  test('is refused between slots, when it is taken, and where there are no hours', () => {
    expect(() => book(plusMs(startsAt, 60_000))).toThrow('SLOT_TAKEN');
    expect(() => bookAppointment(kase, startsAt, { hours: undefined, booked: [] }, now)).toThrow(
      'SLOT_TAKEN',
    );
  });

  test('is missed once, when it is over and nobody came', () => {
    const booked = book(startsAt);
    const after = plusMs(startsAt, 1_200_000);
    expect(isMissed(booked, startsAt, plusMs(after, -1))).toBe(false);
    const missed = missAppointment(booked, startsAt, after).case;
    expect(missed.appointment?.missedAt).toBe(after);
    expect(() => missAppointment(missed, startsAt, after)).toThrow('CONFLICT');
  });

  test('is neither missed nor kept from others once the case was decided before its time', () => {
    const outcome = { kind: 'APPROVED', reasons: [], at: now } as const;
    const decided = { ...book(startsAt), sessions: [aSession({ state: 'ENDED', outcome })] };
    expect(isMissed(decided, startsAt, plusMs(startsAt, 1_200_000))).toBe(false);
    expect(freeSeat(decided, now).appointment).toBeUndefined();
    expect(freeSeat(decided, startsAt).appointment).toBeDefined();
    expect(freeSeat(book(startsAt), now).appointment).toBeDefined();
  });
});
