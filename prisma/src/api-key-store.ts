import type { ApiKeyId } from '@visavis/domain/ids';
import type { ApiKeyStore, Clock } from '@visavis/use-cases/ports';
import type { Database } from './connect.ts';
import { appendToHouse } from './journal-chain.ts';
import { toInstant, toInstantOrNull, withoutNulls } from './rows/columns.ts';

/** The bank's API keys, kept as hashes. Each change is journalled with it. */
export function createApiKeyStore({
  prisma,
  clock,
}: {
  readonly prisma: Database;
  readonly clock: Clock;
}): ApiKeyStore {
  return {
    async create(actor, key) {
      await prisma.$transaction(async (tx) => {
        const at = clock.now();
        await tx.apiKey.create({ data: { ...key, createdAt: at } });
        await appendToHouse(tx, { at, actor, fact: { type: 'api-key.created', apiKeyId: key.id } });
      });
    },
    async revoke(actor, id) {
      await prisma.$transaction(async (tx) => {
        const at = clock.now();
        const { count } = await tx.apiKey.updateMany({
          where: { id, revokedAt: null },
          data: { revokedAt: at },
        });
        if (count === 0) return;
        await appendToHouse(tx, { at, actor, fact: { type: 'api-key.revoked', apiKeyId: id } });
      });
    },
    async list() {
      const rows = await prisma.apiKey.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
      return rows.map((row) =>
        withoutNulls({
          id: row.id as ApiKeyId,
          name: row.name,
          createdAt: toInstant(row.createdAt),
          revokedAt: toInstantOrNull(row.revokedAt),
        }),
      );
    },
    async findByHash(keyHash) {
      const row = await prisma.apiKey.findFirst({
        where: { keyHash, revokedAt: null },
        select: { id: true },
      });
      return row ? { id: row.id as ApiKeyId } : undefined;
    },
  };
}
