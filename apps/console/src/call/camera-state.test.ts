import { describe, expect, test } from '@jest/globals';
import { CAMERA_COMMANDS, type CameraReport } from '@visavis/contract/camera';
import { hindranceOf, listHeights, nextHeight, nextZoom } from './camera-state.ts';

const aCamera = (over: Partial<CameraReport> = {}): CameraReport => ({
  facing: 'ENVIRONMENT',
  cameras: 2,
  torch: true,
  torchOn: false,
  zoom: { min: 1, max: 5, step: 0.1, value: 1 },
  focus: true,
  widthPx: 1280,
  heightPx: 720,
  mostHeightPx: 1080,
  ...over,
});

test.each(CAMERA_COMMANDS)('%s: a camera that can, may', (command) => {
  const session = { camera: aCamera(), customerConnected: true };
  expect(hindranceOf(session, command)).toBeNull();
  expect(hindranceOf({ ...session, camera: null }, command)).toBe('UNKNOWN');
  expect(hindranceOf({ ...session, customerConnected: false }, command)).toBe('AWAY');
});

test.each([
  ['FLIP', { cameras: 1 }, 'ONE_CAMERA'],
  ['TORCH', { torch: false }, 'NO_TORCH'],
  ['ZOOM', { zoom: null }, 'NO_ZOOM'],
  ['ZOOM', { zoom: { min: 1, max: 1, step: 0, value: 1 } }, 'NO_ZOOM'],
  ['FOCUS', { focus: false }, 'NO_FOCUS'],
  ['RESOLUTION', { mostHeightPx: 480 }, 'ONE_SIZE'],
] as const)('%s of a camera with %p: %s', (command, over, hindrance) => {
  expect(hindranceOf({ camera: aCamera(over), customerConnected: true }, command)).toBe(hindrance);
});

test('sizes go up to what the camera can give, and round', () => {
  expect(listHeights(aCamera())).toEqual([480, 720, 1080]);
  expect(nextHeight(aCamera())).toBe(1080);
  expect(nextHeight(aCamera({ widthPx: 1920, heightPx: 1080 }))).toBe(480);
  expect(nextHeight(aCamera({ widthPx: 1080, heightPx: 1920 }))).toBe(480);
  expect(listHeights(aCamera({ mostHeightPx: null }))).toEqual([480, 720, 1080]);
});

describe('the zoom', () => {
  const at = (value: number) => aCamera({ zoom: { min: 1, max: 5, step: 0.1, value } });
  test.each([
    [1, 1, 1.4],
    [4.9, 1, 5],
    [5, 1, null],
    [1, -1, null],
    [1.2, -1, 1],
  ] as const)('from %p by %p is %p', (value, way, next) => {
    expect(nextZoom(at(value), way)).toBe(next);
  });
});
