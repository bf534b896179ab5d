import type { Output } from '../processes/output.ts';
import type { PartEnding } from '../processes/part.ts';
import { createDatabase } from './create-database.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';

const NAME = 'visavis';

/** A migrated database, and the server beneath it where that is ours. */
export type OpenDatabase = {
  readonly url: string;
  /** Resolves when our own server has ended; never for another's. */
  readonly ended: Promise<PartEnding>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly output: Output;
};

/** Starts the embedded PostgreSQL with a database for Visavis in it. */
export async function openEmbedded({ output, ...cluster }: EmbeddedOptions): Promise<OpenDatabase> {
  const { part, urlOf } = startEmbeddedServer(cluster, output);
  try {
    await part.ready;
    await createDatabase(urlOf('postgres'), NAME);
  } catch (error) {
    await part.stop();
    throw error;
  }
  return { url: urlOf(NAME), ended: part.ended, stop: () => part.stop() };
}

/** A PostgreSQL that somebody else runs. */
export function openForeign(url: string): OpenDatabase {
  return { url, ended: new Promise(() => {}), stop: () => Promise.resolve() };
}

/** What a migration did, in words. */
export async function bringUpToDate({ url }: OpenDatabase): Promise<string> {
  const applied = await migrate(url);
  return applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`;
}
