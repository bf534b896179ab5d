import type { Actor } from '@visavis/domain/access/access';
import type { Instant } from '@visavis/domain/ids';
import { link, type JournalEntry } from '@visavis/domain/journal/chain';
import type { CaseFact } from '@visavis/domain/journal/fact';
import type { HouseFact } from '@visavis/domain/journal/house-fact';
import type { Database, Transaction } from './connect.ts';
import type { JournalEntryModel } from './generated/models.ts';
import { fromJson, toInstant } from './rows/columns.ts';

/** The chain of what concerns no single case. */
export const HOUSE_CHAIN = 'house';

/** Links an entry to the end of its chain. The caller holds the lock under which that chain grows. */
export async function appendToChain(
  tx: Transaction,
  entry: Pick<JournalEntry, 'chainId' | 'at' | 'actor' | 'fact'>,
): Promise<JournalEntry> {
  const last = await tx.journalEntry.findFirst({
    where: { chainId: entry.chainId },
    orderBy: { seq: 'desc' },
  });
  const linked = link(last ?? undefined, entry);
  await tx.journalEntry.create({ data: linked });
  return linked;
}

/** Appends to the chain of the house, one writer at a time. */
export async function appendToHouse(
  tx: Transaction,
  entry: { readonly at: Instant; readonly actor: Actor; readonly fact: HouseFact },
): Promise<JournalEntry> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${HOUSE_CHAIN}))`;
  return appendToChain(tx, { chainId: HOUSE_CHAIN, ...entry });
}

/** The entries of a chain, the oldest first. */
export async function readChain(
  prisma: Database | Transaction,
  chainId: string,
): Promise<readonly JournalEntry[]> {
  const rows = await prisma.journalEntry.findMany({ where: { chainId }, orderBy: { seq: 'asc' } });
  return rows.map(toEntry);
}

const toEntry = (row: JournalEntryModel): JournalEntry => ({
  chainId: row.chainId,
  seq: row.seq,
  at: toInstant(row.at),
  actor: fromJson<Actor>(row.actor),
  fact: fromJson<CaseFact | HouseFact>(row.fact),
  previous: row.previous,
  hash: row.hash,
});
