import { fileURLToPath } from 'node:url';
import type { Output } from '../processes/output.ts';
import { startPart, type Part } from '../processes/part.ts';
import { clusterUrl, type ClusterOptions } from './cluster.ts';

const KEEPER = fileURLToPath(new URL('./keep-server.ts', import.meta.url));

export type EmbeddedServer = { readonly part: Part; urlOf(database: string): string };

export type EmbeddedServerOptions = ClusterOptions & {
  /** Delete the folder that holds the cluster's when the server has ended. */
  readonly isTemporary?: boolean;
};

/** Starts PostgreSQL on a folder; it ends with this process. Await `part.ready` before using it. */
export function startEmbeddedServer(
  options: EmbeddedServerOptions,
  output: Output,
): EmbeddedServer {
  const { folder, port, password, settings = [], isTemporary } = options;
  const part = startPart(
    {
      name: 'database',
      args: [KEEPER, folder, String(port), isTemporary ? 'remove' : 'keep', ...settings],
      env: { ...process.env, EMBEDDED_POSTGRES_PASSWORD: password },
      ready: 'message',
      // After a crash PostgreSQL replays its log first.
      readyTimeoutMs: 120_000,
      stopTimeoutMs: 30_000,
    },
    output,
  );
  return { part, urlOf: (database) => clusterUrl(options, database) };
}
