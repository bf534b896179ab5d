import { expect, test } from '@jest/globals';
import type { RecorderHealthView } from '@visavis/contract/staff';
import { findBeginHindrance } from './begin-hindrance.ts';
import { SILENT_AFTER_MS } from './recorder-state.ts';

const aSide = (change: Partial<RecorderHealthView> = {}): RecorderHealthView => ({
  bytes: 1000,
  videoFrames: 30,
  audioPackets: 50,
  keyframeAgeMs: 400,
  gaps: 0,
  stalled: false,
  failed: false,
  ...change,
});
const NOTHING = aSide({ videoFrames: 0, audioPackets: 0 });
const here = { customerConnected: true };
const heard = { customer: aSide(), agent: aSide(), visitor: null, trouble: null, heardAt: 1000 };

test('nothing hinders while both sides are written', () => {
  expect(findBeginHindrance(here, heard, 1500)).toBeUndefined();
});

test.each([
  ['CUSTOMER_AWAY', { customerConnected: false }, heard],
  ['CUSTOMER_AWAY', { customerConnected: false }, null],
  ['CUSTOMER_UNRECORDED', here, null],
  ['CUSTOMER_UNRECORDED', here, { ...heard, customer: NOTHING, agent: NOTHING }],
  ['AGENT_UNRECORDED', here, { ...heard, agent: NOTHING }],
  ['STALLED', here, { ...heard, agent: aSide({ stalled: true }) }],
  ['DISK_FULL', here, { ...heard, trouble: 'DISK_FULL' as const }],
  ['SILENT', here, { ...heard, heardAt: 1499 - SILENT_AFTER_MS }],
])('%s hinders the beginning: %p', (why, session, health) => {
  expect(findBeginHindrance(session, health, 1500)).toBe(why);
});
