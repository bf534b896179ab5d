/** Whether calls may ring for a member of staff. */
export const PRESENCE_STATES = ['AVAILABLE', 'BREAK', 'OFFLINE'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

/** Why somebody is on a break. */
export const BREAK_REASONS = [
  'REST',
  'MEAL',
  'MEETING',
  'TRAINING',
  'AFTER_CALL',
  'TECHNICAL',
] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];
