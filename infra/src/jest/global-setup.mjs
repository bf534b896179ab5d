import { mediaWorkerPath } from '../set-up/media-worker.ts';
import { startTestServer } from './start-database.ts';
import { SERVER_URL_KEY, TEMPLATE } from './test-server-names.ts';

/** Starts the PostgreSQL of a test run, which `global-teardown.mjs` ends; names the media worker. */
export default async function globalSetup() {
  // Under this name mediasoup looks for it.
  process.env.MEDIASOUP_WORKER_BIN ??= await mediaWorkerPath();
  const server = await startTestServer(TEMPLATE);
  process.env[SERVER_URL_KEY] = server.url;
  globalThis.stopTestServer = server.stop;
}
