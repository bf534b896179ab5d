import type { Instant } from '../ids.ts';

/** Whether calls may ring for a member of staff. */
export const PRESENCE_STATES = ['AVAILABLE', 'BREAK', 'OFFLINE'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

/** Why somebody takes a break. */
export const BREAK_REASONS = [
  'REST',
  'MEAL',
  'MEETING',
  'TRAINING',
  'AFTER_CALL',
  'TECHNICAL',
] as const;

/** Why the system puts somebody on a break: a call rang unanswered, or they said that they are not ready. */
export const GIVEN_BREAK_REASONS = ['NOT_ANSWERED', 'NOT_READY'] as const;

export type BreakReason = (typeof BREAK_REASONS)[number] | (typeof GIVEN_BREAK_REASONS)[number];

/** Whether calls may ring for somebody, and since when that is so. */
export type Presence = {
  readonly state: PresenceState;
  /** Of a break. */
  readonly reason?: BreakReason;
  readonly since: Instant;
};
