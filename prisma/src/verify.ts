import { findBreak, type ChainBreak } from '@visavis/domain/journal/chain';
import type { Database } from './connect.ts';
import { readChain } from './journal-chain.ts';

/** A chain that does not hold. `CUT`: it ends before the version of its case, or is not there at all. */
export type BrokenChain = {
  readonly chainId: string;
  readonly seq: number;
  readonly cause: ChainBreak['cause'] | 'CUT';
};

export type Verification = {
  readonly chains: number;
  readonly entries: number;
  readonly broken: readonly BrokenChain[];
};

/** Recomputes every hash of every chain, and holds each case's version against its chain's end. */
export async function verifyJournal(prisma: Database): Promise<Verification> {
  const versions = new Map(
    (await prisma.case.findMany({ select: { id: true, version: true } })).map(
      ({ id, version }) => [id, version] as const,
    ),
  );
  const written = await prisma.journalEntry.findMany({
    distinct: ['chainId'],
    select: { chainId: true },
  });
  const chainIds = new Set([...versions.keys(), ...written.map(({ chainId }) => chainId)]);
  const broken: BrokenChain[] = [];
  let entries = 0;
  for (const chainId of chainIds) {
    const chain = await readChain(prisma, chainId);
    entries += chain.length;
    const found = findBreak(chain) ?? findCut(chain.length, versions.get(chainId));
    if (found) broken.push({ chainId, ...found });
  }
  return { chains: chainIds.size, entries, broken };
}

/** A case that changes while the chains are read has gone on since: only a chain too short is cut. */
const findCut = (
  length: number,
  version: number | undefined,
): Omit<BrokenChain, 'chainId'> | undefined =>
  version !== undefined && length < version ? { seq: length + 1, cause: 'CUT' } : undefined;
