import type { Instant, StaffId } from '../ids.ts';

/** A second person's judgement of a finished session. A return demands a remark. */
export type Review = {
  readonly verdict: 'CONFIRMED' | 'RETURNED';
  readonly remark?: string;
  readonly reviewerId: StaffId;
  readonly at: Instant;
};
