import { allow, type Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type { CaseId, Instant } from '@visavis/domain/ids';
import * as rules from '@visavis/domain/schedule/confirmation';
import type { Messages, Ports } from '../ports.ts';
import type { Schedule } from './ports.ts';

type World = Pick<Ports, 'cases' | 'clock'> & {
  readonly messages: Messages;
  readonly schedule: Pick<Schedule, 'findHours'>;
};
type Booked = {
  readonly caseId: CaseId;
  readonly startsAt: Instant;
  /** Whoever moves back and forth is told each time. */
  readonly insteadOf?: Instant;
};

/**
 * Tells the customer that their slot is booked, where that is still to be done. There is no link in
 * it: they have one. May be done twice; what is broken off is sent again as the same message.
 * @throws DomainError ROLE_FORBIDS | MESSAGE_NOT_DELIVERED (written down; to be tried again)
 */
export async function confirmBooking(ports: World, actor: Actor, booked: Booked): Promise<void> {
  allow(actor, 'reminder:send');
  const { cases, clock, messages, schedule } = ports;
  const { caseId, startsAt } = booked;
  const kase = await cases.get(caseId);
  const contact = rules.findMailbox(kase.declared, messages);
  const { appointment, language, reference, procedure } = kase;
  if (!contact || !appointment || !rules.needsConfirmation(kase, startsAt, clock.now())) return;
  const { channel } = contact;
  const hours = await schedule.findHours({ procedureId: procedure.id, language });
  try {
    await messages.sendConfirmation({
      ...{ ...contact, language, reference, startsAt, endsAt: appointment.endsAt },
      ...{ timeZone: hours?.timeZone ?? 'UTC', key: keyOf(booked), at: clock.now() },
    });
  } catch (error) {
    if (error instanceof DomainError)
      await cases.change(caseId, actor, (now) => ({
        case: now,
        fact: { type: 'confirmation.not-sent', channel },
      }));
    throw error;
  }
  await cases.change(caseId, actor, (now) =>
    rules.noteConfirmation(now, { startsAt, channel }, clock.now()),
  );
}

const keyOf = ({ caseId, startsAt, insteadOf }: Booked): string =>
  ['booked', caseId, Date.parse(startsAt), insteadOf ? Date.parse(insteadOf) : 0].join('-');
