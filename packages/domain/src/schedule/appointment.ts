import type { Appointment, Case, Change } from '../case/case.ts';
import { findOpenSession } from '../case/find-session.ts';
import { isDecided } from '../case/invitation.ts';
import { DomainError } from '../errors.ts';
import { plusMs, type Instant } from '../ids.ts';
import { isOpen, type ServiceHours } from './service-hours.ts';
import { listFreeSlots, type BookedSeat } from './slots.ts';

/** Customers may come this much before their time. */
const EARLY_MS = 10 * 60_000;
/** How long before its time an appointment is reminded of. */
export const REMIND_BEFORE_MS = 60 * 60_000;

/** Not yet its time; its time, or a little before; over. */
export type AppointmentStanding = 'AHEAD' | 'DUE' | 'OVER';

export function standingOf(appointment: Appointment, at: Instant): AppointmentStanding {
  if (at >= appointment.endsAt) return 'OVER';
  return at >= admitsFrom(appointment) ? 'DUE' : 'AHEAD';
}

/** From when on a customer with this appointment is let in, whatever the service hours say. */
export const admitsFrom = ({ startsAt }: Appointment): Instant => plusMs(startsAt, -EARLY_MS);

/** Whether the customer may come into the queue now. */
export const isAdmitted = (
  { appointment }: Case,
  hours: ServiceHours | undefined,
  at: Instant,
): boolean =>
  isOpen(hours, at) || (appointment !== undefined && standingOf(appointment, at) === 'DUE');

/** @throws DomainError CLOSED_NOW */
export function assertAdmitted(kase: Case, hours: ServiceHours | undefined, at: Instant): void {
  if (!isAdmitted(kase, hours, at)) throw new DomainError('CLOSED_NOW', { caseId: kase.id });
}

/** What a booking is held against: the hours, and what others have booked. */
export type Calendar = {
  readonly hours: ServiceHours | undefined;
  readonly booked: readonly BookedSeat[];
};

/**
 * Whether the customer may book, move and cancel: before they come, and in the queue as long as their
 * own time is ahead. Once it is due, it is what they wait for.
 */
export function mayChange(kase: Case, at: Instant): boolean {
  const session = findOpenSession(kase);
  if (!session) return true;
  const { appointment } = kase;
  if (session.state !== 'WAITING' || session.offer || !appointment) return false;
  return standingOf(appointment, at) === 'AHEAD';
}

/**
 * The customer books a slot, in place of the one that they had. Whoever waits keeps the place.
 * @throws DomainError INVITATION_USED | INVITATION_CANCELLED | CONFLICT (see mayChange) | SLOT_TAKEN
 */
export function bookAppointment(
  kase: Case,
  startsAt: Instant,
  { hours, booked }: Calendar,
  at: Instant,
): Change {
  assertMayChange(kase, at);
  const until = kase.invitation.expiresAt;
  const free = hours ? listFreeSlots(hours, booked, { now: at, until }) : [];
  const slot = free.find((other) => other.startsAt === startsAt);
  if (!slot) throw new DomainError('SLOT_TAKEN', { caseId: kase.id, startsAt });
  const { appointment: before } = kase;
  return {
    case: { ...kase, appointment: slot },
    fact: {
      type: 'appointment.booked',
      ...{ startsAt, endsAt: slot.endsAt },
      ...(before ? { insteadOf: before.startsAt } : {}),
    },
  };
}

/** @throws DomainError INVITATION_USED | INVITATION_CANCELLED | CONFLICT (see mayChange, or none booked) */
export function cancelAppointment(kase: Case, at: Instant): Change {
  assertMayChange(kase, at);
  const { appointment, ...without } = kase;
  if (!appointment) throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: without,
    fact: { type: 'appointment.cancelled', startsAt: appointment.startsAt },
  };
}

function assertMayChange(kase: Case, at: Instant): void {
  if (isDecided(kase)) throw new DomainError('INVITATION_USED', { caseId: kase.id });
  if (kase.invitation.cancelledAt)
    throw new DomainError('INVITATION_CANCELLED', { caseId: kase.id });
  if (!mayChange(kase, at)) throw new DomainError('CONFLICT', { caseId: kase.id });
}

/** A case without the appointment that nobody will come to, because it was decided before: others book the seat. */
export function freeSeat(kase: Case, at: Instant): Case {
  const { appointment, ...without } = kase;
  return appointment && isDecided(kase) && at < appointment.startsAt ? without : kase;
}

/** Whether the appointment of this moment is over, and the customer did not come and still should have. */
export function isMissed(kase: Case, startsAt: Instant, at: Instant): boolean {
  const { appointment } = kase;
  if (appointment?.startsAt !== startsAt || appointment.missedAt || isDecided(kase)) return false;
  if (standingOf(appointment, at) !== 'OVER' || findOpenSession(kase)) return false;
  return !kase.sessions.some(({ queuedAt }) => queuedAt >= admitsFrom(appointment));
}

/** Writes down that the customer did not come. @throws DomainError CONFLICT where that is not so */
export function missAppointment(kase: Case, startsAt: Instant, at: Instant): Change {
  const { appointment } = kase;
  if (!appointment || !isMissed(kase, startsAt, at))
    throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, appointment: { ...appointment, missedAt: at } },
    fact: { type: 'appointment.missed', startsAt },
  };
}
