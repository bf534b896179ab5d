import { expect, test } from '@jest/globals';
import type { Counters } from './counters.ts';
import { judge, watchFrom } from './quality.ts';
import type { CallQuality, Expected } from './quality.ts';

const NOTHING: Counters = {
  at: 0,
  cameraFrames: 0,
  framesSent: 0,
  bytesSent: 0,
  isCpuLimited: false,
  shareLostSent: 0,
  framesDecoded: 0,
  bytesReceived: 0,
  packetsReceived: 0,
  packetsLost: 0,
  rttMs: 40,
};
const BOTH: Expected = { sends: true, receives: true };

/** Counts of `seconds` seconds of a good call, with some rates of their own. */
const after = (seconds: number, rates: Partial<Counters> = {}): Counters => ({
  at: seconds * 1_000,
  cameraFrames: (rates.cameraFrames ?? 30) * seconds,
  framesSent: (rates.framesSent ?? 30) * seconds,
  bytesSent: (rates.bytesSent ?? 125_000) * seconds,
  isCpuLimited: rates.isCpuLimited ?? false,
  shareLostSent: rates.shareLostSent ?? 0,
  framesDecoded: (rates.framesDecoded ?? 30) * seconds,
  bytesReceived: (rates.bytesReceived ?? 125_000) * seconds,
  packetsReceived: (rates.packetsReceived ?? 100) * seconds,
  packetsLost: (rates.packetsLost ?? 0) * seconds,
  rttMs: rates.rttMs === undefined ? 40 : rates.rttMs,
});

function qualityAfter(
  seconds: number,
  rates: Partial<Counters>,
  expected: Expected = BOTH,
): CallQuality | undefined {
  let watch = watchFrom(NOTHING);
  let quality: CallQuality | undefined;
  for (let second = 1; second <= seconds; second++) {
    const judged = judge(watch, after(second, rates), expected);
    watch = judged.watch;
    quality = judged.quality;
  }
  return quality;
}

test('a call with pictures both ways is good', () => {
  expect(qualityAfter(5, {})).toMatchObject({
    sending: 'GOOD',
    receiving: 'GOOD',
    isCameraDead: false,
    sentKbps: 1_000,
    framesDecodedPerSecond: 30,
  });
});

test('no decoded picture for 3 s means that nothing arrives', () => {
  expect(qualityAfter(2, { framesDecoded: 0 })?.receiving).toBe('WEAK');
  expect(qualityAfter(3, { framesDecoded: 0 })).toMatchObject({
    receiving: 'NONE',
    sending: 'GOOD',
  });
});

test('no sent picture for 3 s means that nothing is sent', () => {
  expect(qualityAfter(3, { framesSent: 0 })).toMatchObject({
    sending: 'NONE',
    receiving: 'GOOD',
    isCameraDead: false,
  });
});

test('a camera without pictures for 3 s is dead', () => {
  expect(qualityAfter(2, { cameraFrames: 0, framesSent: 0 })?.isCameraDead).toBe(false);
  expect(qualityAfter(3, { cameraFrames: 0, framesSent: 0 })?.isCameraDead).toBe(true);
});

test('a direction that should carry no picture is not judged', () => {
  const rates = { framesSent: 0, framesDecoded: 0, cameraFrames: 0 };
  expect(qualityAfter(9, rates, { sends: false, receives: false })).toMatchObject({
    sending: 'GOOD',
    receiving: 'GOOD',
    isCameraDead: false,
  });
});

test.each([
  ['few pictures sent', { framesSent: 4 }, 'WEAK', 'GOOD'],
  ['little sent', { bytesSent: 9_000 }, 'WEAK', 'GOOD'],
  ['loss on the way there', { shareLostSent: 0.2 }, 'WEAK', 'GOOD'],
  ['loss on the way here', { packetsLost: 20 }, 'GOOD', 'WEAK'],
  ['few pictures decoded', { framesDecoded: 4 }, 'GOOD', 'WEAK'],
  ['a long way', { rttMs: 900 }, 'WEAK', 'WEAK'],
] as const)('%s is weak', (_, rates, sending, receiving) => {
  expect(qualityAfter(5, rates)).toMatchObject({ sending, receiving });
});

test('counters that begin anew after a rejoin are no negative rates', () => {
  const judged = judge(watchFrom(after(60)), after(1), BOTH);
  expect(judged.quality.framesDecodedPerSecond).toBe(0);
  expect(judged.quality.sentKbps).toBe(0);
});

test('a device that can not keep up for six seconds is overworked, and not before', () => {
  expect(qualityAfter(5, { isCpuLimited: true })?.isOverworked).toBe(false);
  expect(qualityAfter(7, { isCpuLimited: true })?.isOverworked).toBe(true);
  expect(qualityAfter(7, {})?.isOverworked).toBe(false);
});
