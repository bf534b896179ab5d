import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase } from './database/create-database.ts';
import { SERVER_URL_KEY, TEMPLATE } from './jest/test-server-names.ts';

export type TestDatabase = { readonly url: string };

/**
 * A migrated, empty database for the tests of one file, dropped after them. Call it at the top of
 * a test file under a `test/` folder; `url` may be read from within tests and hooks.
 */
export function withTestDatabase(): TestDatabase {
  let created: (TestDatabase & { drop(): Promise<void> }) | undefined;
  beforeAll(async () => {
    created = await createTestDatabase();
  });
  afterAll(async () => {
    await created?.drop();
  });
  return {
    get url() {
      if (!created) throw new Error('The test database is there only within tests and hooks.');
      return created.url;
    },
  };
}

/** A migrated, empty database that the caller drops. */
export async function createTestDatabase(): Promise<TestDatabase & { drop(): Promise<void> }> {
  const serverUrl = process.env[SERVER_URL_KEY];
  if (!serverUrl) {
    throw new Error(
      'Tests that need PostgreSQL belong into a folder named test/: only there jest starts one.',
    );
  }
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(serverUrl, name, TEMPLATE);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, drop: () => dropDatabase(serverUrl, name) };
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
