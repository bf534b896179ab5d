import type { COMPARED_WITH, Finding } from '@visavis/domain/analysis/findings';
import type { FaceComparison } from './compare.ts';

const CODES = {
  MATCH: { code: 'FACES_MATCH', level: 'GOOD' },
  REVIEW: { code: 'FACES_UNSURE', level: 'LOOK' },
  NO_MATCH: { code: 'FACES_DIFFER', level: 'STOP' },
} as const;

/** A comparison as a finding, with whose face it was compared. */
export const describeComparison = (
  { cosine, distance, decision }: FaceComparison,
  comparedWith: (typeof COMPARED_WITH)[number],
): Finding => ({ ...CODES[decision], values: { with: comparedWith, cosine, distance } });
