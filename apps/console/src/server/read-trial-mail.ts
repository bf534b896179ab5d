import { allow } from '@visavis/domain/access/access';
import { readOutbox, type KeptMail } from '@visavis/delivery/outbox';
import type { StaffActor } from './actor.ts';
import type { Parts } from './parts.ts';

const SHOWN = 50;

/** The newest messages that were kept for want of a mail server; undefined where there is one. */
export async function readTrialMail(
  { outbox }: Parts,
  actor: StaffActor,
): Promise<readonly KeptMail[] | undefined> {
  allow(actor, 'outbox:view');
  return outbox === undefined ? undefined : readOutbox(outbox, SHOWN);
}
