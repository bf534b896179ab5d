import type { StaffId } from '@visavis/domain/ids';
import { findBreak, type ChainBreak, type JournalEntry } from '@visavis/domain/journal/chain';
import type { Database } from '../connect.ts';
import { readChain } from '../journal-chain.ts';
import { readStaffNames, type StaffNames } from './staff-names.ts';

export type Journal = {
  /** The oldest first. */
  readonly entries: readonly JournalEntry[];
  readonly staffNames: StaffNames;
  /** Where the chain does not hold; undefined where it does. */
  readonly brokenAt: ChainBreak | undefined;
};

/** A chain (a case's id, or HOUSE_CHAIN) with the verdict on it. */
export async function readJournal(prisma: Database, chainId: string): Promise<Journal> {
  const entries = await readChain(prisma, chainId);
  const staffIds = entries.flatMap(staffIn);
  return {
    entries,
    staffNames: await readStaffNames(prisma, staffIds),
    brokenAt: findBreak(entries),
  };
}

/** Members of staff whom an entry names, as actor or in its fact. */
function staffIn({ actor, fact }: JournalEntry): readonly StaffId[] {
  return [
    ...(actor.kind === 'STAFF' ? [actor.id] : []),
    ...('staffId' in fact ? [fact.staffId] : []),
    ...('agentId' in fact ? [fact.agentId] : []),
  ];
}
