import { expect, test } from '@jest/globals';
import { RtpClock } from './rtp-clock.ts';
import { StreamOpening } from './stream-opening.ts';

const FRAME_MS = 20;
const ticksAt = (ms: number) => ms * 48;

/** Feeds a stream whose first packets come late, as a large keyframe makes them. */
function open(reportAtMs: number | undefined) {
  const clock = new RtpClock(48_000);
  const placed: number[] = [];
  const opening = new StreamOpening<number>(clock, (ms, atMs) => placed.push(atMs - ms));
  for (let ms = 0; ms < 1500; ms += FRAME_MS) {
    const arrivedAtMs = ms + 5 + Math.max(0, 400 - ms);
    const atMs = clock.timeOf(ticksAt(ms), arrivedAtMs);
    if (opening.isOver) placed.push(atMs - ms);
    else opening.hold(ms, ticksAt(ms), arrivedAtMs);
    if (ms === reportAtMs) clock.report(ticksAt(ms), ms);
  }
  return { opening, placed };
}

test('what came late at first is placed by the packets that came fast', () => {
  const { placed } = open(undefined);
  expect(placed).toHaveLength(75);
  expect(Math.max(...placed.map((error) => Math.abs(error - 5)))).toBeLessThan(1);
});

test('a sender report ends the wait, and what was held is placed by it', () => {
  const { placed } = open(200);
  expect(placed).toHaveLength(75);
  expect(Math.max(...placed.map(Math.abs))).toBeLessThan(1);
});

test('a stream that ends early gives what it held, once', () => {
  const clock = new RtpClock(48_000);
  const placed: number[] = [];
  const opening = new StreamOpening<number>(clock, (unit) => placed.push(unit));
  clock.timeOf(0, 10);
  opening.hold(1, 0, 10);
  opening.end();
  opening.end();
  expect(placed).toEqual([1]);
});
