import { describe, expect, test } from '@jest/globals';
import { findImplausible, tellsFacing, type CameraFacts } from './camera-plausibility.ts';

const facts = (over: Partial<CameraFacts> = {}): CameraFacts => ({
  settings: { width: 1280, height: 720, frameRate: 30, deviceId: 'a' },
  capabilities: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 30 } },
  deviceIds: ['a', 'b'],
  tellsFacing: false,
  isDrawn: false,
  isWrapped: false,
  ...over,
});

/** As these browsers report real cameras. */
describe('real cameras go together', () => {
  test.each<[string, CameraFacts]>([
    ['a laptop in Chromium', facts()],
    [
      'a webcam whose driver runs a little fast',
      facts({ settings: { width: 1920, height: 1080, frameRate: 30.000_030_517_578_125 } }),
    ],
    [
      'a phone upright in Chrome, whose capabilities lie on the side',
      facts({
        settings: { width: 720, height: 1280, frameRate: 30, facingMode: 'user', deviceId: 'b' },
        capabilities: { width: { max: 4000 }, height: { max: 3000 }, frameRate: { max: 60 } },
        tellsFacing: true,
      }),
    ],
    [
      'an iPhone in Safari',
      facts({
        settings: { width: 1080, height: 1920, frameRate: 30, facingMode: 'environment' },
        capabilities: { width: { max: 4032 }, height: { max: 3024 }, frameRate: { max: 60 } },
        tellsFacing: true,
      }),
    ],
    ['Firefox, which tells no capabilities', facts({ capabilities: null })],
    ['a browser that hides the ids until it may show them', facts({ deviceIds: ['', ''] })],
  ])('%s', (_, given) => {
    expect(findImplausible(given)).toBeUndefined();
  });
});

test.each<[string, Partial<CameraFacts>]>([
  ['sizeBeyond', { settings: { width: 3840, height: 2160, frameRate: 30, deviceId: 'a' } }],
  ['rateBeyond', { settings: { width: 1280, height: 720, frameRate: 60, deviceId: 'a' } }],
  ['facingMissing', { tellsFacing: true }],
  ['deviceUnknown', { settings: { width: 1280, height: 720, deviceId: 'c' } }],
  ['isDrawn', { isDrawn: true }],
  ['isWrapped', { isWrapped: true }],
])('%s is found, and nothing else', (name, over) => {
  const found = Object.entries(findImplausible(facts(over)) ?? {});
  expect(found.filter(([, value]) => value === true).map(([key]) => key)).toEqual([name]);
});

test('the raw values go with what was found', () => {
  expect(findImplausible(facts({ tellsFacing: true }))).toMatchObject({
    width: 1280,
    height: 720,
    frameRate: 30,
    mostSize: 1920,
    mostRate: 30,
    facing: '',
  });
});

test('a side is expected of phones only, and not of Firefox', () => {
  const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0';
  expect(tellsFacing(android)).toBe(true);
  expect(tellsFacing('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0')).toBe(false);
  expect(tellsFacing('Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0')).toBe(false);
});
