import type { JournalHead, Signed } from '@visavis/domain/journal/head';
import type { Database } from './connect.ts';
import { toInstant } from './rows/columns.ts';

/** Signed heads that no time-stamping authority has seen yet, the oldest first. */
export async function listUnstamped(
  prisma: Database,
  most: number,
): Promise<readonly (JournalHead & Signed)[]> {
  const rows = await prisma.journalHead.findMany({
    where: { timestamp: null },
    orderBy: [{ at: 'asc' }, { chainId: 'asc' }, { seq: 'asc' }],
    take: most,
  });
  return rows.map(({ at, ...head }) => ({ ...head, at: toInstant(at) }));
}

/** Keeps the token of a head. Where another worker was faster its token stays. */
export async function keepToken(
  prisma: Database,
  { chainId, seq }: Pick<JournalHead, 'chainId' | 'seq'>,
  { token, at }: { readonly token: Uint8Array; readonly at: string },
): Promise<void> {
  const data = { chainId, seq, token: new Uint8Array(token), at };
  await prisma.headTimestamp.createMany({ data: [data], skipDuplicates: true });
}
