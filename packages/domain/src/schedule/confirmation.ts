import type { Case, Change, Declared } from '../case/case.ts';
import { DomainError } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { CodeChannel } from '../session/session.ts';
import { findContact, mayWrite, type Contact } from './reminder.ts';

type Told = { readonly startsAt: Instant; readonly channel: CodeChannel };

/** Where a message goes that is kept: by e-mail where there is an address, for it carries a file. */
export function findMailbox(
  declared: Declared,
  ways: { readonly maySendTexts: boolean },
): Contact | undefined {
  const { email } = declared;
  return email ? { channel: 'EMAIL', to: email } : findContact(declared, ways);
}

/** Whether the customer is still to be told that the appointment of this moment is booked. */
export function needsConfirmation(kase: Case, startsAt: Instant, at: Instant): boolean {
  const { appointment } = kase;
  if (appointment?.startsAt !== startsAt || appointment.confirmedAt) return false;
  return at < startsAt && mayWrite(kase);
}

/** Writes down that the message went out. @throws DomainError CONFLICT where it was moved or cancelled meanwhile */
export function noteConfirmation(kase: Case, { startsAt, channel }: Told, at: Instant): Change {
  const { appointment } = kase;
  if (appointment?.startsAt !== startsAt) throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, appointment: { ...appointment, confirmedAt: at } },
    fact: { type: 'confirmation.sent', channel },
  };
}
