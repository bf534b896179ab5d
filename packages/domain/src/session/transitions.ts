import { DomainError } from '../errors.ts';
import type { SessionState } from './session.ts';

/** The life of a session: state × move → next state. What is not here is refused. */
export const TRANSITIONS = {
  WAITING: { claim: 'CLAIMED', leave: 'ENDED' },
  CLAIMED: { begin: 'LIVE', close: 'CLOSING' },
  LIVE: { close: 'CLOSING' },
  CLOSING: { seal: 'ENDED' },
  ENDED: {},
} as const satisfies Record<SessionState, Readonly<Record<string, SessionState>>>;

export type Move = 'claim' | 'leave' | 'begin' | 'close' | 'seal';

/** The state after the move. @throws DomainError TRANSITION_FORBIDDEN */
export function nextState(state: SessionState, move: Move): SessionState {
  const moves: Readonly<Partial<Record<Move, SessionState>>> = TRANSITIONS[state];
  const next = moves[move];
  if (!next) throw new DomainError('TRANSITION_FORBIDDEN', { state, move });
  return next;
}
