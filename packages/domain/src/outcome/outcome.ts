import type { Instant } from '../ids.ts';
import type { ReasonCode } from './reasons.ts';

export const OUTCOMES = [
  'APPROVED',
  'REJECTED',
  'UNABLE_TO_VERIFY',
  'TERMINATED',
  'ABANDONED',
  'INTERRUPTED',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/** How a session ended. `reasons` is empty for an approval; otherwise the first is the primary one. */
export type Outcome = {
  readonly kind: OutcomeKind;
  readonly reasons: readonly ReasonCode[];
  readonly note?: string;
  readonly at: Instant;
};

/** Outcomes after which the same invitation may be used for another session. */
export const mayTryAgain = (kind: OutcomeKind): boolean =>
  kind === 'UNABLE_TO_VERIFY' || kind === 'ABANDONED' || kind === 'INTERRUPTED';
