import { DomainError } from '../errors.ts';
import { digest } from '../journal/chain.ts';
import type { Case, Change } from './case.ts';

/**
 * Holds a case against the rule that only what is finished can be erased.
 * @throws DomainError ERASURE_NOT_POSSIBLE while a session waits or goes on
 */
export function requireErasable({ sessions }: Case): void {
  const open = sessions.find(({ state }) => state !== 'ENDED');
  if (open)
    throw new DomainError('ERASURE_NOT_POSSIBLE', { sessionId: open.id, state: open.state });
}

/** Writes down that the evidence of a case was erased. It was, so nothing refuses this. */
export const noteErased = (kase: Case, reason: string): Change => ({
  case: kase,
  fact: {
    type: 'evidence.erased',
    reasonDigest: digest({ salt: kase.salt, text: reason.trim() }),
  },
});
