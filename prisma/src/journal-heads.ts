import type { JournalEntry } from '@visavis/domain/journal/chain';
import { SIGNED_AFTER, type JournalHead, type Signed } from '@visavis/domain/journal/head';
import type { HeadSigner } from '@visavis/use-cases/ports';
import type { Database, Transaction } from './connect.ts';
import { toInstant, withoutNulls } from './rows/columns.ts';

/** A head with its signature, and the token of a time-stamping authority where there is one. */
export type StampedHead = JournalHead & Signed & { readonly token?: Uint8Array };

/** Signs the chain as it ends with this entry, in its transaction; most entries need none. */
export async function signHead(
  tx: Transaction,
  signer: HeadSigner,
  { chainId, seq, hash, at, fact }: JournalEntry,
): Promise<void> {
  if (!SIGNED_AFTER.includes(fact.type)) return;
  const head = { chainId, seq, hash, at };
  await tx.journalHead.create({ data: { ...head, ...signer.sign(head) } });
}

/** The signed heads of a chain, the oldest first. */
export async function readHeads(
  prisma: Database | Transaction,
  chainId: string,
): Promise<readonly StampedHead[]> {
  const rows = await prisma.journalHead.findMany({
    where: { chainId },
    orderBy: { seq: 'asc' },
    include: { timestamp: true },
  });
  return rows.map(({ timestamp, at, ...head }) =>
    withoutNulls({ ...head, at: toInstant(at), token: timestamp?.token ?? null }),
  );
}
