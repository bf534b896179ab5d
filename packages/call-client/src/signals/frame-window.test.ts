import { expect, test } from '@jest/globals';
import { FrameWindow, WINDOW_FRAMES, type FrameValues, type SeenFrame } from './frame-window.ts';

/** The values of the nth full window of pictures that come `next` by `next`. */
function windowOf(next: (index: number) => SeenFrame, nth = 1): FrameValues {
  const window = new FrameWindow();
  let values: FrameValues | undefined;
  for (let index = 0; index < nth * WINDOW_FRAMES; index += 1)
    values = window.take(next(index)) ?? values;
  if (!values) throw new Error('No window was full');
  return values;
}

/** A small reproducible noise: what a sensor's clock and its pixels have. */
const noise = (index: number): number => (((index * 7919) % 101) - 50) / 50;

test('a sensor with its noise is neither regular nor repeated', () => {
  const values = windowOf(
    (index) => ({ atMs: index * 33.33 + noise(index) * 0.8, print: `picture ${index}` }),
    3,
  );
  expect(values).toMatchObject({ regular: false, repeated: false, looped: false });
  expect(values.meanMs).toBeCloseTo(33.33, 1);
  expect(values.jitterMs).toBeGreaterThan(0.3);
});

test('a clock without any noise is a signal', () => {
  expect(windowOf((index) => ({ atMs: index * 40 }))).toMatchObject({
    regular: true,
    repeated: false,
    meanMs: 40,
    jitterMs: 0,
    prints: 0,
  });
});

test('the same picture again and again is a signal', () => {
  const values = windowOf((index) => ({ atMs: index * 33 + noise(index), print: 'still' }));
  expect(values).toMatchObject({ repeated: true, repeatedShare: 1 });
});

test('a film that comes round again is a signal', () => {
  const loop = (index: number) => ({
    atMs: index * 33 + noise(index),
    print: `picture ${index % 100}`,
  });
  expect(windowOf(loop, 1)).toMatchObject({ looped: false });
  expect(windowOf(loop, 2)).toMatchObject({ looped: true, loopedShare: 1 });
});

test('a few pictures that were looked at decide nothing', () => {
  const few = (index: number): SeenFrame => ({
    atMs: index * 33 + noise(index),
    ...(index < 10 ? { print: 'still' } : {}),
  });
  expect(windowOf(few)).toMatchObject({ repeated: false, prints: 10 });
});

test('what was gathered before another camera does not count', () => {
  const window = new FrameWindow();
  for (let index = 0; index < WINDOW_FRAMES - 1; index += 1) window.take({ atMs: index * 40 });
  window.startAfresh();
  expect(window.take({ atMs: 99_999 })).toBeUndefined();
});
