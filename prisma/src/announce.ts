import type { Fact } from '@visavis/domain/journal/fact';
import type { Transaction } from './connect.ts';

/** What others are told after a commit: ids only, whoever listens fetches. */
export type Announcements = {
  /** Somebody came into the queue, left it or was taken; or an agent asks for help. */
  readonly queue_changed: { readonly caseId: string };
  readonly case_changed: { readonly caseId: string };
  /** Presence, languages or certificates of somebody on the staff. */
  readonly staff_changed: { readonly staffId: string };
  /** The bank published a procedure. */
  readonly procedures_changed: { readonly id: string; readonly version: number };
};
export type Channel = keyof Announcements;
export const CHANNELS = [
  'queue_changed',
  'case_changed',
  'staff_changed',
  'procedures_changed',
] as const satisfies readonly Channel[];

const QUEUE_FACTS: readonly Fact['type'][] = [
  'session.queued',
  'call-back.asked',
  'call-back.due',
  'session.left',
  'session.offered',
  'session.offer-lapsed',
  'session.claimed',
  'help.asked',
  'visit.began',
  'session.closed',
];

/** Announces on a channel; PostgreSQL delivers it when the transaction commits, and not otherwise. */
export async function announce<Name extends Channel>(
  tx: Transaction,
  channel: Name,
  ids: Announcements[Name],
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(ids)})`;
}

/** Announces what follows from a fact about a case. */
export async function announceFact(tx: Transaction, caseId: string, fact: Fact): Promise<void> {
  await announce(tx, 'case_changed', { caseId });
  if (QUEUE_FACTS.includes(fact.type)) await announce(tx, 'queue_changed', { caseId });
}
