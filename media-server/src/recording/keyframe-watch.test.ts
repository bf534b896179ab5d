import { expect, jest, test } from '@jest/globals';
import { KeyframeWatch } from './keyframe-watch.ts';

test('a keyframe is asked for before the last is five seconds old', () => {
  const request = jest.fn();
  const watch = new KeyframeWatch(request);
  for (let second = 1; second <= 4; second += 1) watch.check(second * 1000, second * 1000);
  expect(request).toHaveBeenCalledTimes(1);
});

test('a demand is made at once, but not with every frame that misses it', () => {
  const request = jest.fn();
  const watch = new KeyframeWatch(request);
  for (let nowMs = 0; nowMs < 1000; nowMs += 33) watch.demand(nowMs);
  expect(request).toHaveBeenCalledTimes(2);
});

test('a picture that stands still asks for a lower layer soon enough for an answer within a second', () => {
  const request = jest.fn();
  const watch = new KeyframeWatch(request);
  for (let nowMs = 0; nowMs <= 400; nowMs += 100) watch.checkStill(nowMs, nowMs);
  expect(request).not.toHaveBeenCalled();
  for (let nowMs = 500; nowMs < 1000; nowMs += 100) watch.checkStill(nowMs, nowMs);
  expect(request.mock.calls).toEqual([[true]]);
});
