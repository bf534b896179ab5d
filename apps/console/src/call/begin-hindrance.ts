import type { LedSession } from '@visavis/contract/staff';
import {
  findAlarm,
  recorderStateOf,
  unwrittenSides,
  type Health,
  type RecorderAlarm,
} from './recorder-state.ts';

/** Why the identification can't begin yet: the customer's line first, then the recorder, then a side. */
export type BeginHindrance =
  'CUSTOMER_AWAY' | RecorderAlarm | 'CUSTOMER_UNRECORDED' | 'AGENT_UNRECORDED';

export function findBeginHindrance(
  { customerConnected }: Pick<LedSession, 'customerConnected'>,
  health: Health | null,
  now: number,
): BeginHindrance | undefined {
  if (!customerConnected) return 'CUSTOMER_AWAY';
  const state = recorderStateOf(health, now);
  if (state === 'WRITING') return undefined;
  const alarm = findAlarm(state);
  if (alarm) return alarm;
  return unwrittenSides(health).includes('CUSTOMER') ? 'CUSTOMER_UNRECORDED' : 'AGENT_UNRECORDED';
}
