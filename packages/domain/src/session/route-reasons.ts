/** Why a supervisor names the agent and does not leave it to the lot. */
export const ROUTE_REASONS = [
  'SPECIAL_NEEDS',
  'EARLIER_SESSION',
  'CONFLICT_OF_INTEREST',
  'COMPLAINT',
  'QUALITY_CHECK',
] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];
