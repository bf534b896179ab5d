import { DomainError, type ErrorCode } from '@visavis/domain/errors';
import { Prisma } from './generated/client.ts';

/** What it means for the caller that a row would have broken a unique index. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  sessions_one_call_per_agent: 'AGENT_BUSY',
  sessions_one_open_per_case: 'CONFLICT',
  journal_entries_pkey: 'CONFLICT',
  cases_reference_key: 'CONFLICT',
  cases_appointment_seat_key: 'SLOT_TAKEN',
  staff_email_key: 'EMAIL_TAKEN',
  procedures_pkey: 'CONFLICT',
  procedures_one_open: 'CONFLICT',
};

/** Prisma's codes for a broken unique index, and for a transaction that lost against another. */
const UNIQUE = 'P2002';
const LOST = 'P2034';

/**
 * Says as a refusal of ours what the database refused because somebody else was faster.
 * @throws DomainError AGENT_BUSY | CONFLICT | EMAIL_TAKEN | SLOT_TAKEN, and what `write` throws
 */
export async function withRefusals<Value>(write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    const refusal = findRefusal(error);
    if (refusal) throw new DomainError(refusal);
    throw error;
  }
}

function findRefusal(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  if (error.code === LOST) return 'CONFLICT';
  if (error.code !== UNIQUE) return undefined;
  const message = JSON.stringify(error.meta);
  return Object.entries(REFUSALS).find(([constraint]) => message.includes(constraint))?.[1];
}
