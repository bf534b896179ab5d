import type { ErrorCode } from '@visavis/contract/error-codes';

/** How the line to the server stands. Times are ms of `Date.now()`. */
export type LineState =
  | { readonly state: 'CONNECTING'; readonly since: number }
  | { readonly state: 'CONNECTED' }
  | { readonly state: 'RECONNECTING'; readonly since: number }
  | { readonly state: 'REFUSED'; readonly code: ErrorCode }
  | { readonly state: 'TAKEN_OVER' }
  | { readonly state: 'HANDED_OVER' }
  | { readonly state: 'CLOSED' };

export type LineHappening =
  | { readonly type: 'OPENED' }
  | { readonly type: 'LOST'; readonly at: number }
  | { readonly type: 'REFUSED'; readonly code: ErrorCode }
  | { readonly type: 'TAKEN' }
  | { readonly type: 'HANDED_OVER' }
  | { readonly type: 'REOPENED'; readonly at: number }
  | { readonly type: 'CLOSED' };

/** Whether the line still tries to be connected. */
export const isTrying = ({ state }: LineState): boolean =>
  state === 'CONNECTING' || state === 'CONNECTED' || state === 'RECONNECTING';

/** The state after something happened. A line that gave up stays so until it is reopened. */
export function lineAfter(now: LineState, happening: LineHappening): LineState {
  if (now.state === 'CLOSED') return now;
  if (happening.type === 'CLOSED') return { state: 'CLOSED' };
  if (happening.type === 'REOPENED')
    return isTrying(now) ? now : { state: 'CONNECTING', since: happening.at };
  if (!isTrying(now)) return now;
  switch (happening.type) {
    case 'OPENED':
      return { state: 'CONNECTED' };
    case 'LOST':
      return now.state === 'CONNECTED' ? { state: 'RECONNECTING', since: happening.at } : now;
    case 'REFUSED':
      return { state: 'REFUSED', code: happening.code };
    case 'TAKEN':
      return { state: 'TAKEN_OVER' };
    case 'HANDED_OVER':
      return { state: 'HANDED_OVER' };
  }
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;

/** How long to wait before the nth try, counted from 0; `chance` in [0, 1) spreads the crowd. */
export const retryDelayMs = (attempt: number, chance: number): number =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.75 + chance / 2);
