import { expect, test } from '@jest/globals';
import { scalesFor, videoEncodings, videoStart } from './send-plan.ts';

test('a camera of 720 lines sends three layers of 180, 360 and 720', () => {
  const scales = videoEncodings(720).map(({ scaleResolutionDownBy }) => scaleResolutionDownBy);
  expect(scales).toEqual([4, 2, 1]);
});

test('a small camera leaves out the layers that it can not fill', () => {
  expect(videoEncodings(480).map(({ rid }) => rid)).toEqual(['r0', 'r1']);
  expect(videoEncodings(120).map(({ rid }) => rid)).toEqual(['r0']);
});

test('a camera of 1080 lines sends the same three layers, scaled down', () => {
  const encodings = videoEncodings(1080);
  expect(encodings.map(({ scaleResolutionDownBy }) => scaleResolutionDownBy)).toEqual([6, 3, 1.5]);
  expect(encodings.map(({ maxBitrate }) => maxBitrate)).toEqual([150_000, 500_000, 1_800_000]);
});

test('the top layer takes what a smaller camera has', () => {
  expect(videoEncodings(480).at(-1)?.scaleResolutionDownBy).toBe(1);
});

test('layers that were made for one camera fit another', () => {
  expect(scalesFor(1080, 3)).toEqual([6, 3, 1.5]);
  expect(scalesFor(720, 3)).toEqual([4, 2, 1]);
  expect(scalesFor(1080, 2)).toEqual([6, 1.5]);
  expect(scalesFor(480, 3)).toEqual([480 / 180, 480 / 360, 1]);
});

test('the start is 90 % of the target, but at most 1 Mbit/s', () => {
  expect(videoStart(videoEncodings(720))).toEqual({ videoGoogleStartBitrate: 1_000 });
  expect(videoStart(videoEncodings(180))).toEqual({ videoGoogleStartBitrate: 135 });
});
