import type { Logger } from 'pino';
import type { OneAtATime } from './analyse/one-at-a-time.ts';
import type { Target } from './analyse/in-hand.ts';

const EVERY_MS = 60_000;

/** Looks for stored snapshots that nobody has looked at and no job is about, until stopped. */
export function startSweep({
  list,
  analysts,
  log,
}: {
  readonly list: () => Promise<readonly Target[]>;
  readonly analysts: Pick<OneAtATime, 'analyse'>;
  readonly log: Logger;
}): { stop(): void } {
  /** Nothing is looked for on these, or they can't be read: once is enough. */
  const done = new Set<string>();
  const timer = setInterval(() => void sweep(), EVERY_MS);

  async function sweep(): Promise<void> {
    try {
      for (const target of await list()) if (!done.has(target.snapshotId)) await look(target);
    } catch (err) {
      log.error({ err }, 'sweep failed');
    }
  }

  async function look(target: Target): Promise<void> {
    try {
      if ((await analysts.analyse(target, { isLive: false })) !== 'FAILED')
        done.add(target.snapshotId);
    } catch (err) {
      done.add(target.snapshotId);
      log.warn({ err, ...target }, 'stored picture not looked at');
    }
  }
  return { stop: () => clearInterval(timer) };
}
