import { expect, test } from '@jest/globals';
import { videoEncodings, videoStart } from './send-plan.ts';

test('a camera of 720 lines sends three layers of 180, 360 and 720', () => {
  const scales = videoEncodings(720).map(({ scaleResolutionDownBy }) => scaleResolutionDownBy);
  expect(scales).toEqual([4, 2, 1]);
});

test('a small camera leaves out the layers that it can not fill', () => {
  expect(videoEncodings(480).map(({ rid }) => rid)).toEqual(['r0', 'r1']);
  expect(videoEncodings(120).map(({ rid }) => rid)).toEqual(['r0']);
});

test('the top layer is never scaled down', () => {
  expect(videoEncodings(1080).at(-1)?.scaleResolutionDownBy).toBe(1);
});

test('the start is 90 % of the target, but at most 1 Mbit/s', () => {
  expect(videoStart(videoEncodings(720))).toEqual({ videoGoogleStartBitrate: 1_000 });
  expect(videoStart(videoEncodings(180))).toEqual({ videoGoogleStartBitrate: 135 });
});
