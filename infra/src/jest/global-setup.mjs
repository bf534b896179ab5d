import { startTestServer } from './start-database.ts';
import { SERVER_URL_KEY, TEMPLATE } from './test-server-names.ts';

/** Starts the PostgreSQL of a test run; `global-teardown.mjs` ends it. */
export default async function globalSetup() {
  const server = await startTestServer(TEMPLATE);
  process.env[SERVER_URL_KEY] = server.url;
  globalThis.stopTestServer = server.stop;
}
