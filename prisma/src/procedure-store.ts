import type { Actor } from '@visavis/domain/access/access';
import { DomainError } from '@visavis/domain/errors';
import type {
  VersionName,
  WrittenChange,
  WrittenProcedure,
} from '@visavis/domain/procedure/written';
import type { Clock, WrittenProcedures } from '@visavis/use-cases/ports';
import { announce } from './announce.ts';
import type { Database, Transaction } from './connect.ts';
import { withRefusals } from './constraint-refusals.ts';
import { appendToHouse } from './journal-chain.ts';
import { toWritten, toWrittenRow } from './rows/written-procedure-rows.ts';

/** What the bank wrote, on PostgreSQL; with the published ones for whoever leads by them. */
export type ProcedureStore = WrittenProcedures & {
  listPublished(): Promise<readonly WrittenProcedure[]>;
};

/** The procedures that the bank writes itself, on PostgreSQL. Each change is journalled with it. */
export function createProcedureStore({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): ProcedureStore {
  const find = async (reader: Database | Transaction, { id, version }: VersionName) => {
    const row = await reader.procedureVersion.findUnique({
      where: { id_version: { id, version } },
    });
    if (!row) throw new DomainError('PROCEDURE_UNKNOWN', { id, version });
    return toWritten(row);
  };
  return {
    async list() {
      const orderBy = [{ id: 'asc' }, { version: 'desc' }] as const;
      return (await prisma.procedureVersion.findMany({ orderBy: [...orderBy] })).map(toWritten);
    },
    async listPublished() {
      const rows = await prisma.procedureVersion.findMany({ where: { state: 'PUBLISHED' } });
      return rows.map(toWritten);
    },
    get: (name) => find(prisma, name),
    begin: (actor, id, write) =>
      commit(actor, async (tx) => {
        const last = await tx.procedureVersion.aggregate({
          where: { id },
          _max: { version: true },
        });
        const change = write((last._max.version ?? 0) + 1);
        await tx.procedureVersion.create({ data: toWrittenRow(change.next) });
        return change;
      }),
    change: (actor, name, decide) =>
      commit(actor, async (tx) => {
        const now = await find(tx, name);
        const change = decide(now);
        await replace(tx, now, change.next);
        return change;
      }),
  };

  /** One transaction: the row, the entry in the journal, and the announcement. */
  function commit(
    actor: Actor,
    write: (tx: Transaction) => Promise<WrittenChange>,
  ): Promise<WrittenProcedure> {
    return withRefusals(() =>
      prisma.$transaction(async (tx) => {
        const { next, fact } = await write(tx);
        await appendToHouse(tx, { at: clock.now(), actor, fact });
        if (next.state === 'PUBLISHED')
          await announce(tx, 'procedures_changed', { id: next.id, version: next.version });
        return next;
      }),
    );
  }
}

/** @throws DomainError CONFLICT where the row is no longer what the decision was made on */
async function replace(
  tx: Transaction,
  { id, version, state, sha256 }: WrittenProcedure,
  next: WrittenProcedure,
): Promise<void> {
  const { count } = await tx.procedureVersion.updateMany({
    where: { id, version, state, sha256 },
    data: toWrittenRow(next),
  });
  if (count === 0) throw new DomainError('CONFLICT', { id, version });
}
