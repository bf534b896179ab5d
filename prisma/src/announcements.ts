import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { CHANNELS, type Announcements, type Channel } from './announce.ts';
import { asApplication } from './application-role.ts';

export type Handlers = {
  readonly [Name in Channel]?: (ids: Announcements[Name]) => void;
} & {
  /** Listening again after the connection was lost: something may have been missed, fetch afresh. */
  readonly reconnected?: () => void;
  /** Told of each lost connection; listening goes on by itself. */
  readonly lost?: (error: Error) => void;
};

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Hears what is announced after commits, on a connection of its own that is made again whenever it
 * breaks. Resolves once it listens. `close` settles when nothing more will be heard.
 */
export async function listen(
  databaseUrl: string,
  handlers: Handlers,
): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController();
  let client = await subscribe();
  return {
    async close() {
      closing.abort();
      await client.end();
    },
  };

  async function subscribe(): Promise<Client> {
    const fresh = new Client({ ...asApplication(databaseUrl), keepAlive: true });
    fresh.on('error', (error) => handlers.lost?.(error));
    fresh.on('notification', ({ channel, payload }) => deliver(channel, payload));
    try {
      await fresh.connect();
      for (const channel of CHANNELS) await fresh.query(`LISTEN ${channel}`);
    } catch (error) {
      await fresh.end();
      throw error;
    }
    fresh.once('end', () => void resubscribe());
    return fresh;
  }

  async function resubscribe(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !closing.signal.aborted; pauseMs *= 2) {
      try {
        await delay(Math.min(pauseMs, LONGEST_PAUSE_MS), undefined, { signal: closing.signal });
        client = await subscribe();
        if (closing.signal.aborted) await client.end();
        else handlers.reconnected?.();
        return;
      } catch (error) {
        if (!closing.signal.aborted)
          handlers.lost?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  function deliver(channel: string, payload: string | undefined): void {
    const name = CHANNELS.find((known) => known === channel);
    if (!name || !payload) return;
    const ids = JSON.parse(payload) as Announcements[Channel];
    const handle = handlers[name] as ((told: Announcements[Channel]) => void) | undefined;
    handle?.(ids);
  }
}
