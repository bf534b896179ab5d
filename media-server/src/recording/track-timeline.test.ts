import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TrackTimeline } from './track-timeline.ts';

function aTimeline(framesMs: readonly number[]) {
  const timeline = new TrackTimeline('VIDEO');
  timeline.resume(0);
  for (const atMs of framesMs) write(timeline, atMs);
  return timeline;
}

function write(timeline: TrackTimeline, atMs: number) {
  timeline.wrote(timeline.place(atMs), 33, atMs);
}

const track = 'VIDEO' as const;

test('a loss is a gap from the last frame to the next, however short', () => {
  const timeline = aTimeline([0, 33]);
  timeline.lose();
  write(timeline, 100);
  expect(timeline.finish(133)).toEqual([{ track, fromMs: 66, toMs: 100, cause: 'LOST' }]);
});

test('a pause is a gap with its cause, though a frame was still on its way', () => {
  const timeline = aTimeline([0]);
  timeline.pause('MUTED');
  write(timeline, 33);
  timeline.resume(5000);
  write(timeline, 5000);
  expect(timeline.finish(5033)).toEqual([{ track, fromMs: 66, toMs: 5000, cause: 'MUTED' }]);
});

test('silence that nobody announced is a gap once it is long', () => {
  expect(aTimeline([0, 900]).finish(933)).toEqual([]);
  expect(aTimeline([0, 3000]).finish(3033)).toEqual([
    { track, fromMs: 33, toMs: 3000, cause: 'DISCONNECTED' },
  ]);
});

test('a connection that did not come back is a gap until the end', () => {
  const timeline = aTimeline([0]);
  timeline.pause('DISCONNECTED');
  expect(timeline.finish(9000)).toEqual([{ track, fromMs: 33, toMs: 9000, cause: 'DISCONNECTED' }]);
});

test('a track that was expected and never came is missing from then on', () => {
  expect(aTimeline([]).finish(4000)).toMatchObject([{ fromMs: 0, toMs: 4000 }]);
  expect(new TrackTimeline('AUDIO').finish(4000)).toEqual([]);
});

test('a time line that goes on from one that broke off is missing from zero on', () => {
  const timeline = new TrackTimeline('VIDEO');
  timeline.goOn('RESTARTED');
  timeline.resume(400);
  write(timeline, 900);
  expect(timeline.finish(933)).toEqual([{ track, fromMs: 0, toMs: 900, cause: 'RESTARTED' }]);
});

test('what the notes say of a time line, put together, is what it is missing', () => {
  const timeline = aTimeline([0, 33]);
  timeline.keep(timeline.mark());
  timeline.lose();
  write(timeline, 100);
  const first = timeline.progress(133);
  expect(first).toMatchObject({ written: 2, endMs: 66, gapsFrom: 0, open: null });
  expect(first.gaps).toEqual([{ track, fromMs: 66, toMs: 100, cause: 'LOST' }]);
  timeline.keep(timeline.mark());
  timeline.pause('MUTED');
  expect(timeline.progress(2000)).toEqual({
    ...{ written: 3, endMs: 133, gapsFrom: 1, gaps: [] },
    open: { track, fromMs: 133, toMs: 2000, cause: 'MUTED' },
  });
});

test('silence is noticed only while something is expected', () => {
  const timeline = aTimeline([0]);
  expect(timeline.silentForMs(3500)).toBe(3500);
  timeline.pause('MUTED');
  expect(timeline.silentForMs(9000)).toBe(0);
});

test('what did not reach the disk is a gap', () => {
  const timeline = aTimeline([0, 33]);
  timeline.keep(timeline.mark());
  write(timeline, 66);
  timeline.dropUnkept();
  expect(timeline.written).toBe(2);
  expect(timeline.finish(1000)).toEqual([{ track, fromMs: 66, toMs: 1000, cause: 'LOST' }]);
});

test('places only ever advance and never lie before zero', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (times) => {
      const timeline = new TrackTimeline('AUDIO');
      let last = -1;
      for (const atMs of times) {
        const placed = timeline.place(atMs);
        expect(placed).toBeGreaterThan(last);
        timeline.wrote(placed, 20, 0);
        last = placed;
      }
    }),
  );
});
