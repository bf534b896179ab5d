import type { JournalHead, Signed } from '@visavis/domain/journal/head';
import type { Instant } from '@visavis/domain/ids';
import type { Log } from '@visavis/runtime/log';

const ROUND_EVERY_MS = 60_000;
const MOST_IN_A_ROUND = 500;

type Head = JournalHead & Signed;

export type StampParts = {
  listUnstamped(most: number): Promise<readonly Head[]>;
  keepToken(head: Head, stamped: { token: Uint8Array; at: Instant }): Promise<void>;
  /** A token of the time-stamping authority over these bytes. */
  ask(bytes: Uint8Array): Promise<Uint8Array>;
  now(): Instant;
};

/**
 * Has every head stamped that is not yet: its signature, so that the token proves when it was there.
 * Looked for instead of enqueued, a head waits for an authority that is away, however long.
 */
export async function stampHeads(parts: StampParts): Promise<number> {
  const heads = await parts.listUnstamped(MOST_IN_A_ROUND);
  for (const head of heads) {
    const token = await parts.ask(Buffer.from(head.signature, 'base64'));
    await parts.keepToken(head, { token, at: parts.now() });
  }
  return heads.length;
}

/** Stamps heads now and every minute. `stop` waits for the round that is under way. */
export function startStamping(parts: StampParts, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const round = async () => {
    try {
      const stamped = await stampHeads(parts);
      if (stamped > 0) log.info({ stamped }, 'heads stamped');
    } catch (err) {
      log.warn({ err }, 'heads wait for their time stamp');
    }
  };
  const begin = () => {
    running ??= round().finally(() => (running = undefined));
  };
  begin();
  const timer = setInterval(begin, ROUND_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
