import type { Instant, StaffId } from '../ids.ts';

/** The agent for whom it rings now. */
export type Offer = { readonly agentId: StaffId; readonly at: Instant; readonly until: Instant };

/**
 * How an offer ended without a call. `GONE`: the agent's page was closed or lost its connection.
 * `REROUTED`: a supervisor named somebody else.
 */
export const LAPSE_CAUSES = [
  'DECLINED',
  'NOT_ANSWERED',
  'GONE',
  'CUSTOMER_GONE',
  'REROUTED',
] as const;
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** Why an agent does not take a call. */
export const DECLINE_REASONS = ['KNOWN_TO_ME', 'NOT_READY', 'TECHNICAL'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** An offer that is over. */
export type LapsedOffer = {
  readonly agentId: StaffId;
  readonly cause: LapseCause;
  readonly reason?: DeclineReason;
  readonly at: Instant;
};
