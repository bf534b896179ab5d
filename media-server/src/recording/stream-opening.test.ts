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
    else opening.hold({ unit: ms, timestamp: ticksAt(ms), atMs }, arrivedAtMs);
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
  opening.hold({ unit: 1, timestamp: 0, atMs: clock.timeOf(0, 10) }, 10);
  opening.end();
  opening.end();
  expect(placed).toEqual([1]);
});

test.each([90_000_000, 4_200_000_000])(
  'timestamps that begin anew at %d in the opening put nothing far away',
  (jumpTicks) => {
    const clock = new RtpClock(48_000);
    const placed: number[] = [];
    const opening = new StreamOpening<number>(clock, (ms, atMs) => placed.push(atMs - ms));
    for (let ms = 0; ms < 1500; ms += FRAME_MS) {
      const timestamp = (ticksAt(ms) + (ms < 300 ? 0 : jumpTicks)) >>> 0;
      const atMs = clock.timeOf(timestamp, ms + 5);
      if (opening.isOver) placed.push(atMs - ms);
      else opening.hold({ unit: ms, timestamp, atMs }, ms + 5);
    }
    expect(placed).toHaveLength(75);
    expect(Math.max(...placed.map(Math.abs))).toBeLessThan(50);
  },
);
