import { allow, type Actor } from '@visavis/domain/access/access';
import type { Case } from '@visavis/domain/case/case';
import { DomainError } from '@visavis/domain/errors';
import { plusMs, type CaseId, type Instant } from '@visavis/domain/ids';
import * as rules from '@visavis/domain/schedule/appointment';
import { BOOKABLE_DAYS, listFreeSlots, type FreeSlot } from '@visavis/domain/schedule/slots';
import type { Ports } from '../ports.ts';
import type { Schedule } from './ports.ts';

type World = Ports & { readonly schedule: Schedule };
type Customer = Actor & { readonly caseId: CaseId };

const DAY_MS = 24 * 3_600_000;
/** How often a seat is looked for that nobody else takes meanwhile. */
const TRIES = 5;

/** The slots that the customer may book; none where no service hours are set. @throws DomainError ROLE_FORBIDS */
export async function listSlots(ports: World, actor: Customer): Promise<readonly FreeSlot[]> {
  allow(actor, 'appointment:book');
  const kase = await ports.cases.get(actor.caseId);
  const { hours, booked } = await readCalendar(ports, kase);
  const until = kase.invitation.expiresAt;
  return hours ? listFreeSlots(hours, booked, { now: ports.clock.now(), until }) : [];
}

/**
 * The customer books the slot that begins then, in place of one that they had. Once more the same
 * changes nothing.
 * @throws DomainError ROLE_FORBIDS | SLOT_TAKEN | INVITATION_USED | INVITATION_CANCELLED | CONFLICT
 */
export async function bookAppointment(
  ports: World,
  actor: Customer,
  startsAt: Instant,
): Promise<Case> {
  allow(actor, 'appointment:book');
  for (let tries = 1; ; tries += 1) {
    const kase = await ports.cases.get(actor.caseId);
    if (kase.appointment?.startsAt === startsAt) return kase;
    const calendar = await readCalendar(ports, kase);
    try {
      return await ports.cases.change(actor.caseId, actor, (now) =>
        rules.bookAppointment(now, startsAt, calendar, ports.clock.now()),
      );
    } catch (error) {
      // Somebody else took the very seat between our look and our writing: another one may be free.
      const isOvertaken = error instanceof DomainError && error.code === 'SLOT_TAKEN';
      if (!isOvertaken || error.details['startsAt'] || tries === TRIES) throw error;
    }
  }
}

/** The customer gives the slot back. @throws DomainError ROLE_FORBIDS | CONFLICT | INVITATION_USED | INVITATION_CANCELLED */
export async function cancelAppointment(ports: World, actor: Customer): Promise<Case> {
  allow(actor, 'appointment:book');
  return ports.cases.change(actor.caseId, actor, (kase) =>
    rules.cancelAppointment(kase, ports.clock.now()),
  );
}

/** Writes down that nobody came, where that is so. May be done twice. @throws DomainError ROLE_FORBIDS */
export async function noteMissed(
  ports: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  { caseId, startsAt }: { readonly caseId: CaseId; readonly startsAt: Instant },
): Promise<void> {
  allow(actor, 'appointment:miss');
  if (!rules.isMissed(await ports.cases.get(caseId), startsAt, ports.clock.now())) return;
  await ports.cases.change(caseId, actor, (kase) =>
    rules.missAppointment(kase, startsAt, ports.clock.now()),
  );
}

async function readCalendar({ schedule, clock }: World, kase: Case) {
  const now = clock.now();
  const of = { procedureId: kase.procedure.id, language: kase.language };
  const span = { startsAt: now, endsAt: plusMs(now, (BOOKABLE_DAYS + 2) * DAY_MS) };
  const [hours, booked] = await Promise.all([
    schedule.findHours(of),
    schedule.listBooked(of, span, kase.id),
  ]);
  return { hours, booked };
}
