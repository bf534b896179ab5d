import { DomainError } from '@visavis/domain/errors';
import type { CaseId, Instant, SessionId } from '@visavis/domain/ids';
import type { Log } from '@visavis/runtime/log';
import type { Messages, Ports } from '@visavis/use-cases/ports';
import { noteMissed } from '@visavis/use-cases/schedule/appointments';
import { confirmBooking } from '@visavis/use-cases/schedule/confirm';
import type { Schedule } from '@visavis/use-cases/schedule/ports';
import { remind, sendCall } from '@visavis/use-cases/schedule/remind';

const WORKER = { kind: 'SYSTEM', part: 'WORKER' } as const;

type Handler<Ids> = (ids: Ids) => Promise<void>;
type Booked = { readonly caseId: CaseId; readonly startsAt: Instant };
type Called = { readonly caseId: CaseId; readonly sessionId: SessionId };

export type ReminderParts = {
  readonly jobs: {
    work(
      name: 'confirm-booking' | 'remind' | 'note-missed',
      handler: Handler<Booked>,
    ): Promise<void>;
    work(name: 'call-customer', handler: Handler<Called>): Promise<void>;
  };
  readonly ports: Pick<Ports, 'cases' | 'clock' | 'hashes'> & {
    readonly messages: Messages;
    readonly schedule: Schedule;
  };
  /** Where customers join. */
  readonly joinUrl: string;
  readonly log: Log;
};

/** Writes to customers when it is time, and notes who did not come. What fails is tried again. */
export async function startReminding({ jobs, ports, joinUrl, log }: ReminderParts): Promise<void> {
  await jobs.work('confirm-booking', (ids) =>
    attempt(ids, 'booking confirmed', () => confirmBooking(ports, WORKER, ids)),
  );
  await jobs.work('remind', (ids) =>
    attempt(ids, 'customer reminded', () => remind(ports, WORKER, ids, joinUrl)),
  );
  await jobs.work('call-customer', (ids) =>
    attempt(ids, 'customer called', () => sendCall(ports, WORKER, ids, joinUrl)),
  );
  await jobs.work('note-missed', (ids) =>
    attempt(ids, 'appointment looked at', () => noteMissed(ports, WORKER, ids)),
  );

  async function attempt(ids: object, done: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      log.info({ ...ids }, done);
    } catch (err) {
      // A mail server that is away is no fault of ours, and the queue tries again.
      if (err instanceof DomainError) log.warn({ ...ids, code: err.code }, 'customer not reached');
      else log.error({ err, ...ids }, 'customer not reached');
      throw err;
    }
  }
}
