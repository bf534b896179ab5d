import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../database/create-database.ts';
import { startEmbeddedServer } from '../database/embedded-server.ts';
import { migrate } from '../database/migrate.ts';
import { freePorts } from '../free-ports.ts';
import { prefixedOutput } from '../processes/output.ts';

/** Trades durability, which a test does not need, for speed. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

export type TestServer = { readonly url: string; stop(): Promise<void> };

/** One PostgreSQL in a temporary folder, with a migrated template to copy databases from. */
export async function startTestServer(template: string): Promise<TestServer> {
  const [port = 0] = await freePorts(1);
  const parent = await mkdtemp(join(tmpdir(), 'visavis-test-'));
  const server = startEmbeddedServer(
    {
      folder: join(parent, 'postgres'),
      port,
      password: randomBytes(16).toString('hex'),
      settings: FAST,
      isTemporary: true,
    },
    prefixedOutput('database', () => {}),
  );
  await server.part.ready;
  const url = server.urlOf('postgres');
  await createDatabase(url, template);
  await migrate(server.urlOf(template));
  return { url, stop: () => server.part.stop() };
}
