import type { Instant } from '../ids.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

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

/** Whether the same invitation may be used for another session after this outcome. */
export const mayTryAgain = ({ reasons }: Pick<Outcome, 'reasons'>): boolean => {
  const [primary] = reasons;
  return primary !== undefined && REASONS[primary].retry === 'NEW_SESSION';
};
