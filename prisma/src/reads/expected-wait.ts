import { plusMs, type Instant, type SessionId } from '@visavis/domain/ids';
import type { Database } from '../connect.ts';

export type ExpectedWait = {
  /** 1 is next. */
  readonly position: number;
  /** Null where nothing is known to expect it from: no agent is there, or nobody called lately. */
  readonly expectedWaitMs: number | null;
};

const HOUR_MS = 3_600_000;

/**
 * Where a waiting customer stands, and how long the wait may be by the calls of the last hour.
 * Undefined where the session waits no longer.
 */
export async function expectedWait(
  prisma: Database,
  sessionId: SessionId,
  { now, agentsPresent }: { readonly now: Instant; readonly agentsPresent: number },
): Promise<ExpectedWait | undefined> {
  const [place] = await prisma.$queryRaw<{ ahead: bigint }[]>`
    SELECT (
      SELECT count(*) FROM sessions other
      WHERE other.state = 'WAITING' AND (other.queued_at, other.id) < (mine.queued_at, mine.id)
    ) AS ahead
    FROM sessions mine WHERE mine.id = ${sessionId}::uuid AND mine.state = 'WAITING'`;
  if (!place) return undefined;
  const [calls] = await prisma.$queryRaw<{ open: bigint; mean_ms: number | null }[]>`
    SELECT
      count(*) FILTER (WHERE state IN ('CLAIMED', 'LIVE')) AS open,
      (avg(extract(epoch FROM coalesce(closed_at, ${now}::timestamptz) - claimed_at)) * 1000)::float8
        AS mean_ms
    FROM sessions
    WHERE state IN ('CLAIMED', 'LIVE') OR claimed_at > ${plusMs(now, -HOUR_MS)}::timestamptz`;
  const ahead = Number(place.ahead);
  const open = Number(calls?.open ?? 0);
  return {
    position: ahead + 1,
    expectedWaitMs: estimateWait({
      ahead,
      open,
      meanCallMs: calls?.mean_ms ?? null,
      agentsPresent,
    }),
  };
}

/** A free agent takes the next customer at once; else one of the calls has to end first, for each ahead. */
export function estimateWait(queue: {
  readonly ahead: number;
  readonly open: number;
  readonly meanCallMs: number | null;
  readonly agentsPresent: number;
}): number | null {
  const { ahead, open, meanCallMs, agentsPresent } = queue;
  if (agentsPresent === 0) return null;
  const free = Math.max(0, agentsPresent - open);
  const turnsToWait = ahead + 1 - free;
  if (turnsToWait <= 0) return 0;
  return meanCallMs === null ? null : Math.round((turnsToWait * meanCallMs) / agentsPresent);
}
