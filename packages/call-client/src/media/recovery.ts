/** The connection states of a transport, as the browser names them. */
export type Connection = 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed';

/** What is known of a trouble that goes on. Times are ms. */
export type Recovery = {
  readonly troubleSince: number | null;
  readonly isIceRestarted: boolean;
};

export type RecoveryStep = 'NONE' | 'RESTART_ICE' | 'REJOIN';

export const NO_TROUBLE: Recovery = { troubleSince: null, isIceRestarted: false };

const RESTART_ICE_AFTER_MS = 2_000;
const REJOIN_AFTER_MS = 10_000;

const SEVERITY = ['new', 'connected', 'connecting', 'disconnected', 'failed', 'closed'] as const;

/** The worse of several connections decides. */
export const worstOf = (connections: readonly Connection[]): Connection =>
  SEVERITY.findLast((state) => connections.includes(state)) ?? 'new';

/**
 * What to do about a connection: ICE is restarted after 2 s of `disconnected` or at once on
 * `failed`; after 10 s of trouble everything begins anew. While nothing can be asked of the server
 * the clock runs and nothing is done.
 */
export function recover(
  before: Recovery,
  connection: Connection,
  { now, canAsk }: { readonly now: number; readonly canAsk: boolean },
): { readonly recovery: Recovery; readonly step: RecoveryStep } {
  if (connection === 'connected' || connection === 'new')
    return { recovery: NO_TROUBLE, step: 'NONE' };
  const troubleSince = before.troubleSince ?? now;
  const recovery = { ...before, troubleSince };
  if (!canAsk) return { recovery, step: 'NONE' };
  const troubleMs = now - troubleSince;
  if (connection === 'closed' || troubleMs >= REJOIN_AFTER_MS)
    return { recovery: { troubleSince: now, isIceRestarted: false }, step: 'REJOIN' };
  const isDue =
    connection === 'failed' || (connection === 'disconnected' && troubleMs >= RESTART_ICE_AFTER_MS);
  if (!isDue || before.isIceRestarted) return { recovery, step: 'NONE' };
  return { recovery: { troubleSince, isIceRestarted: true }, step: 'RESTART_ICE' };
}
