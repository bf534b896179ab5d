import { expect, test } from '@jest/globals';
import type { RecorderHealthView } from '@visavis/contract/staff';
import { findAlarm, recorderStateOf, SILENT_AFTER_MS, unwrittenSides } from './recorder-state.ts';

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

test('the dot is red only while both sides are written', () => {
  const health = { customer: aSide(), agent: aSide(), visitor: null, trouble: null, heardAt: 1000 };
  expect(recorderStateOf(health, 1500)).toBe('WRITING');
  expect(unwrittenSides(health)).toEqual([]);
});

test.each([
  ['STARTING', { videoFrames: 0 }],
  ['STARTING', { audioPackets: 0 }],
  ['STALLED', { stalled: true }],
  ['FAILED', { failed: true, stalled: true }],
] as const)('%s when one side is %p', (state, change) => {
  const health = {
    customer: aSide(change),
    agent: aSide(),
    visitor: null,
    trouble: null,
    heardAt: 1000,
  };
  expect(recorderStateOf(health, 1500)).toBe(state);
  expect(unwrittenSides(health)).toEqual(['CUSTOMER']);
});

test('a recorder that says nothing is not believed to write', () => {
  const health = { customer: aSide(), agent: aSide(), visitor: null, trouble: null, heardAt: 1000 };
  expect(recorderStateOf(health, 1001 + SILENT_AFTER_MS)).toBe('SILENT');
  expect(recorderStateOf(null, 1000)).toBe('STARTING');
  expect(unwrittenSides(null)).toEqual(['CUSTOMER', 'AGENT']);
});

test.each([
  ['GONE', 'RECORDER_GONE'],
  ['DISK_FULL', 'DISK_FULL'],
  ['STORE_AWAY', 'STORE_UNREACHABLE'],
  ['FAILED', 'FOLDER_GONE'],
] as const)(
  '%s is an alarm when the server says %s, whatever was written before',
  (state, trouble) => {
    const health = { customer: aSide(), agent: aSide(), visitor: null, trouble, heardAt: 1000 };
    expect(recorderStateOf(health, 1500)).toBe(state);
    expect(findAlarm(state)).toBe(state);
  },
);

test('while it is written nothing is an alarm', () => {
  expect(findAlarm('WRITING')).toBeUndefined();
  expect(findAlarm('STARTING')).toBeUndefined();
});
