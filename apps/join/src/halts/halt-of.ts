import type { LineState } from '@visavis/call-client/line-state';
import type { ErrorCode } from '@visavis/contract/error-codes';

export const HALTS = [
  'NO_SECRET',
  'UNKNOWN',
  'EXPIRED',
  'CANCELLED',
  'USED',
  'OTHER_DEVICE',
  'HANDED_OVER',
  'HAND_OVER_OVER',
  'UNSUPPORTED',
  'IN_APP_BROWSER',
  'NOT_SECURE',
  'UNREACHABLE',
  'TAKEN_OVER',
  'REFUSED',
] as const;
/** Why the journey can't go on here, until somebody does something about it. */
export type Halt = (typeof HALTS)[number];

const BY_CODE: Readonly<Partial<Record<ErrorCode, Halt>>> = {
  INVITATION_UNKNOWN: 'UNKNOWN',
  INVITATION_EXPIRED: 'EXPIRED',
  INVITATION_CANCELLED: 'CANCELLED',
  INVITATION_USED: 'USED',
  INVITATION_ON_OTHER_DEVICE: 'OTHER_DEVICE',
  HAND_OVER_NOT_ALLOWED: 'HAND_OVER_OVER',
  CASE_NOT_FOUND: 'UNKNOWN',
};

/** What a line that gave up means to the customer; undefined while it tries or holds. */
export function haltOf(line: LineState): Halt | undefined {
  if (line.state === 'TAKEN_OVER') return 'TAKEN_OVER';
  if (line.state === 'HANDED_OVER') return 'HANDED_OVER';
  if (line.state === 'REFUSED') return BY_CODE[line.code] ?? 'REFUSED';
  return undefined;
}
