import type { CaseId } from '@visavis/domain/ids';
import type { CaseKeyStore, Clock, StoredCaseKey } from '@visavis/use-cases/ports';
import type { Database } from './connect.ts';

/** The keys of cases, as master keys have wrapped them, on PostgreSQL. */
export function createCaseKeyStore({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): CaseKeyStore {
  const find = async (caseId: CaseId): Promise<StoredCaseKey | undefined> => {
    const row = await prisma.caseKey.findUnique({ where: { caseId } });
    return row ? toKey(row) : undefined;
  };
  return {
    find,
    async add(caseId, { keyId, wrapped }) {
      const row = { caseId, masterKeyId: keyId, wrapped: copy(wrapped), createdAt: clock.now() };
      await prisma.caseKey.createMany({ data: [row], skipDuplicates: true });
      const kept = await find(caseId);
      if (!kept) throw new Error('The key of a case is not there after it was added');
      return kept;
    },
    async replace(caseId, before, after) {
      const { count } = await prisma.caseKey.updateMany({
        where: { caseId, masterKeyId: before.keyId, wrapped: copy(before.wrapped) },
        data: { masterKeyId: after.keyId, wrapped: copy(after.wrapped) },
      });
      return count === 1;
    },
    async destroy(caseId) {
      const destroyedAt = clock.now();
      const gone = { masterKeyId: null, wrapped: null, destroyedAt };
      await prisma.caseKey.createMany({
        data: [{ caseId, createdAt: destroyedAt, ...gone }],
        skipDuplicates: true,
      });
      await prisma.caseKey.updateMany({ where: { caseId, destroyedAt: null }, data: gone });
    },
    async listNotUnder(keyId, most) {
      const rows = await prisma.caseKey.findMany({
        where: { masterKeyId: { not: keyId } },
        orderBy: { caseId: 'asc' },
        take: most,
      });
      return rows.flatMap((row) => {
        const key = toKey(row);
        return key === 'DESTROYED' ? [] : [{ caseId: row.caseId as CaseId, key }];
      });
    },
  };
}

type Row = { readonly masterKeyId: string | null; readonly wrapped: Uint8Array | null };

const toKey = ({ masterKeyId, wrapped }: Row): StoredCaseKey =>
  masterKeyId === null || wrapped === null ? 'DESTROYED' : { keyId: masterKeyId, wrapped };

/** In memory of its own, as the database's client wants it. */
const copy = (bytes: Uint8Array) => Uint8Array.from(bytes);
