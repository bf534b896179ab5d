import type { VisitTimes } from '@visavis/contract/booking';
import type { Case } from '@visavis/domain/case/case';
import type { Instant } from '@visavis/domain/ids';
import {
  admitsFrom,
  isAdmitted,
  mayChange,
  standingOf,
} from '@visavis/domain/schedule/appointment';
import {
  findClosing,
  findOpening,
  isOpen,
  type ServiceHours,
} from '@visavis/domain/schedule/service-hours';

/** When the customer may come. Without service hours: always. */
export function timesView(kase: Case, hours: ServiceHours | undefined, now: Instant): VisitTimes {
  const { appointment } = kase;
  const isKept = appointment && !appointment.missedAt && standingOf(appointment, now) !== 'OVER';
  const changes = [
    hours && findOpening(hours, now),
    hours && findClosing(hours, now),
    appointment && admitsFrom(appointment),
    appointment?.endsAt,
  ];
  return {
    mayCome: isAdmitted(kase, hours, now),
    opensAt: hours && !isOpen(hours, now) ? findOpening(hours, now) : null,
    mayBook: hours !== undefined,
    appointment: appointment
      ? { startsAt: appointment.startsAt, endsAt: appointment.endsAt, isMissed: !isKept }
      : null,
    changesAt: changes.flatMap((at) => (at && at > now ? [at] : [])).sort()[0] ?? null,
  };
}

/** Of somebody in the queue: nothing, unless they have a booked time that they may still change. */
export const timesOfWaiting = (kase: Case, now: Instant): VisitTimes | null =>
  kase.appointment && mayChange(kase, now)
    ? { ...timesView(kase, undefined, now), mayBook: true }
    : null;
