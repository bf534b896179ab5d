import type { Actor } from '@visavis/domain/access/access';
import type { CaseId, Instant } from '@visavis/domain/ids';
import type { Language } from '@visavis/domain/language';
import type { ServiceHours, Span } from '@visavis/domain/schedule/service-hours';
import type { BookedSeat } from '@visavis/domain/schedule/slots';
import type { CodeChannel } from '@visavis/domain/session/session';

/** What has service hours of its own: one procedure, in one language. */
export type ServiceHoursKey = Pick<ServiceHours, 'procedureId' | 'language'>;

/** When customers are served, and what they have booked. */
export type Schedule = {
  /** Undefined where none are set: then customers are always served. */
  findHours(key: ServiceHoursKey): Promise<ServiceHours | undefined>;
  /** The seats that other cases have within that time. */
  listBooked(key: ServiceHoursKey, within: Span, except: CaseId): Promise<readonly BookedSeat[]>;
};

/** Service hours, by procedure and language. Each change is written to the house journal with it. */
export type ServiceHoursStore = {
  list(): Promise<readonly ServiceHours[]>;
  /** In place of what there was for that procedure and language. */
  save(actor: Actor, hours: ServiceHours): Promise<void>;
  remove(actor: Actor, key: ServiceHoursKey): Promise<void>;
};

/** A message that brings a customer back. */
type WayBackMessage = {
  readonly channel: CodeChannel;
  /** An e-mail address, or a number (E.164). */
  readonly to: string;
  readonly language: Language;
  readonly link: string;
  /** The same for each try to send the same message. */
  readonly key: string;
};

/** A slot is booked. `timeZone` is that in which the time is told; `at` is now. */
type ConfirmationMessage = Omit<WayBackMessage, 'link'> & {
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly at: Instant;
};

/** Delivers, or throws DomainError MESSAGE_NOT_DELIVERED. */
export type WayBackMessages = {
  /** With a file for the calendar, where it goes by e-mail. */
  sendConfirmation(message: ConfirmationMessage): Promise<void>;
  /** Before an appointment. `timeZone` is that in which the time is told. */
  sendReminder(
    message: WayBackMessage & { readonly startsAt: Instant; readonly timeZone: string },
  ): Promise<void>;
  /** It is the turn of somebody who went away to be called. */
  sendCall(message: WayBackMessage): Promise<void>;
};
