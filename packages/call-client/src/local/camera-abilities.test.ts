import { expect, test } from '@jest/globals';
import { cameraReportOf, focusModeOf, isSet } from './camera-abilities.ts';

/** A track that says this of itself, as browsers do. */
const aCamera = (capabilities: object, settings: object) => ({
  readyState: 'live',
  getCapabilities: () => capabilities,
  getSettings: () => settings,
});

const reportOf = (capabilities: object, settings: object) =>
  cameraReportOf({
    camera: Object.assign(Object.create(null), aCamera(capabilities, settings)),
    microphone: null,
    facing: 'user',
    cameras: 2,
    lost: null,
  });

test('the camera on the back of a phone reports torch, zoom, focus and its most lines', () => {
  const capabilities = {
    torch: true,
    zoom: { min: 1, max: 8, step: 0.1 },
    focusMode: ['continuous', 'single-shot'],
    width: { max: 4032 },
    height: { max: 3024 },
  };
  const settings = { facingMode: 'environment', torch: true, zoom: 2, width: 1920, height: 1080 };
  expect(reportOf(capabilities, settings)).toEqual({
    facing: 'ENVIRONMENT',
    cameras: 2,
    torch: true,
    torchOn: true,
    zoom: { min: 1, max: 8, step: 0.1, value: 2 },
    focus: true,
    widthPx: 1920,
    heightPx: 1080,
    mostHeightPx: 3024,
  });
});

test('a camera that says nothing of itself is able to do nothing', () => {
  expect(reportOf({}, { width: 640, height: 480 })).toMatchObject({
    facing: 'UNKNOWN',
    torch: false,
    zoom: null,
    focus: false,
    mostHeightPx: null,
  });
});

test('the standard’s list of torch states is read as well', () => {
  expect(reportOf({ torch: [false, true] }, {})).toMatchObject({ torch: true });
  expect(reportOf({ torch: [false] }, {})).toMatchObject({ torch: false });
});

test('a camera that only looks for its focus all the time begins anew', () => {
  expect(focusModeOf({ focusMode: ['manual', 'continuous'] })).toBe('continuous');
  expect(focusModeOf({ focusMode: ['manual'] })).toBeUndefined();
});

test.each([
  [{ torch: true }, { torch: false }, false],
  [{ torch: true }, { torch: true }, true],
  [{ torch: true }, {}, true],
  [{ zoom: 4 }, { zoom: 1 }, false],
  [{ zoom: 4 }, { zoom: 4.1 }, true],
] as const)('of %j a camera that says %j: %s', (wished, settings, isDone) => {
  const camera = Object.assign(Object.create(null), aCamera({}, settings));
  expect(isSet(camera, wished)).toBe(isDone);
});
