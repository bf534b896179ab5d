import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { migrate } from '../src/database/migrate.ts';
import { withTestDatabase } from '../src/test-database.ts';

const database = withTestDatabase();

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a test file gets a database that is migrated already', async () => {
  expect(await migrate(database.url)).toEqual([]);
  expect(await query('SELECT FROM _prisma_migrations')).not.toHaveLength(0);
});

test('a migration that was edited after it had been applied is refused', async () => {
  await query("UPDATE _prisma_migrations SET checksum = 'another'");
  await expect(migrate(database.url)).rejects.toMatchObject({ name: 'SetUpFailure' });
});
