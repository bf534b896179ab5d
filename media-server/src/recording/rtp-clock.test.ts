import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RtpClock } from './rtp-clock.ts';

const RATE = 48_000;
const FRAME_MS = 20;
const at = (ms: number, startTicks = 0) => (startTicks + Math.round((ms * RATE) / 1000)) >>> 0;

test('before the first report the fastest packet says when the others were captured', () => {
  const clock = new RtpClock(RATE);
  const delays = [40, 10, 25, 60, 5];
  const times = Array.from({ length: 100 }, (_, index) => {
    const ms = index * FRAME_MS;
    return clock.timeOf(at(ms), ms + delays[index % delays.length]!);
  });
  expect(times.at(-1)).toBeCloseTo(99 * FRAME_MS + 5, 0);
});

test('after a report times are those of the report', () => {
  const clock = new RtpClock(RATE);
  let time = 0;
  for (let ms = 0; ms < 5000; ms += FRAME_MS) {
    time = clock.timeOf(at(ms), ms + 300);
    clock.report(at(ms), ms + 200);
  }
  expect(time).toBeCloseTo(5000 - FRAME_MS + 200, 0);
});

test('times never go back and the wraparound passes unnoticed, whatever reports come', () => {
  const reports = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 50 });
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), reports, (start, errors) => {
      const clock = new RtpClock(RATE);
      let last = -1;
      for (let index = 0; index < 200; index += 1) {
        const ms = 10_000 + index * FRAME_MS;
        const time = clock.timeOf(at(ms, start), ms + (index % 7));
        expect(time).toBeGreaterThan(last);
        last = time;
        const error = errors[index];
        if (error !== undefined && Math.abs(error) > 4000) clock.report(at(ms, start), ms + error);
      }
      expect(Math.abs(last - (10_000 + 199 * FRAME_MS))).toBeLessThan(20);
    }),
  );
});

test('a report thirteen hours off is not believed', () => {
  const clock = new RtpClock(RATE);
  clock.timeOf(at(0), 0);
  clock.report(at(0), 13 * 3_600_000);
  expect(clock.timeOf(at(20), 20)).toBeCloseTo(20, 0);
});

test.each([-200, -50, 0, 50, 200])(
  'a clock %d ppm off stays within 40 ms in ten minutes',
  (ppm) => {
    const clock = new RtpClock(RATE);
    let error = 0;
    for (let ms = 0; ms < 600_000; ms += FRAME_MS) {
      const ticks = at(ms * (1 + ppm / 1e6));
      if (ms % 5000 === 0) clock.report(ticks, ms);
      error = clock.timeOf(ticks, ms + 30 + (ms % 3)) - ms;
    }
    expect(Math.abs(error)).toBeLessThan(40);
  },
);

test('a sender that begins its timestamps anew is placed by arrival', () => {
  const clock = new RtpClock(RATE);
  clock.timeOf(at(0), 0);
  expect(clock.timeOf(3_000_000_000, 60)).toBeCloseTo(60, 0);
  expect(clock.timeOf(3_000_000_960, 80)).toBeCloseTo(80, 0);
});

test('a time that was moved too far comes back: nothing was captured after it arrived', () => {
  const clock = new RtpClock(RATE);
  let late = 0;
  for (let ms = 0; ms < 4000; ms += FRAME_MS) {
    if (ms === 2000) {
      clock.report(at(ms), ms + 40);
      clock.skip(1500);
    }
    late = clock.timeOf(at(ms), ms + 40) - ms - 40;
  }
  expect(late).toBeLessThanOrEqual(100);
});
