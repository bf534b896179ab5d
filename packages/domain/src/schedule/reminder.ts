import type { Case, Change, Declared, WayBack } from '../case/case.ts';
import { findOpenSession } from '../case/find-session.ts';
import { isDecided } from '../case/invitation.ts';
import { DomainError } from '../errors.ts';
import type { Instant } from '../ids.ts';
import type { CodeChannel } from '../session/session.ts';

/** How a customer is reached. */
export type Contact = { readonly channel: CodeChannel; readonly to: string };

/** Where a message that should be read soon goes: to the phone where we may text, else by e-mail. */
export function findContact(
  { phone, email }: Declared,
  { maySendTexts }: { readonly maySendTexts: boolean },
): Contact | undefined {
  if (phone && maySendTexts) return { channel: 'SMS', to: phone };
  return email ? { channel: 'EMAIL', to: email } : undefined;
}

/** Whether the customer is still to be reminded of the appointment of this moment. */
export function needsReminder(kase: Case, startsAt: Instant, at: Instant): boolean {
  const { appointment } = kase;
  if (appointment?.startsAt !== startsAt || appointment.remindedAt) return false;
  return at < startsAt && mayWrite(kase) && !findOpenSession(kase);
}

/** Nobody is sent a link that would be refused. */
export const mayWrite = (kase: Case): boolean => !kase.invitation.cancelledAt && !isDecided(kase);

/**
 * Makes one more link, for a message: the secret of the first one is kept nowhere. It opens the case
 * on the device that is bound and on no other; an earlier one of its kind stops working.
 * @throws DomainError CONFLICT where no device is bound yet, or nobody may come in any more
 */
export function makeWayBack(kase: Case, wayBack: WayBack): Change {
  if (!kase.invitation.deviceKey || !mayWrite(kase))
    throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, invitation: { ...kase.invitation, wayBack } },
    fact: { type: 'way-back.made', expiresAt: kase.invitation.expiresAt },
  };
}

/** Writes down that the reminder went out. @throws DomainError CONFLICT where it was not due */
export function noteReminder(
  kase: Case,
  { startsAt, channel }: { readonly startsAt: Instant; readonly channel: CodeChannel },
  at: Instant,
): Change {
  const { appointment } = kase;
  if (appointment?.startsAt !== startsAt) throw new DomainError('CONFLICT', { caseId: kase.id });
  return {
    case: { ...kase, appointment: { ...appointment, remindedAt: at } },
    fact: { type: 'reminder.sent', channel },
  };
}
