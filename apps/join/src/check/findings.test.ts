import { expect, test } from '@jest/globals';
import { findCamera, findFace, findLight, findLine, findSharpness, findVoice } from './findings.ts';

const HD = { width: 1280, height: 720 };

test.each([
  [HD, { framesPerSecond: 29.7 }, 'cameraRate'],
  [HD, { framesPerSecond: 12 }, 'cameraSlow'],
  [{ width: 720, height: 1280 }, { framesPerSecond: 30 }, 'cameraRate'],
  [{ width: 640, height: 480 }, { framesPerSecond: 30 }, 'cameraSmall'],
])('a camera of %j that gives %j: %s', (size, measures, words) => {
  expect(findCamera(size, measures)).toEqual({ words, isGood: words === 'cameraRate' });
});

test('a rate that was not counted is neither good nor poor', () => {
  expect(findCamera(HD, {})).toEqual({ words: 'cameraSize' });
});

test.each([
  [{ meanLuminance: 120, shareDark: 0.1, shareBright: 0.05 }, 'lightGood'],
  [{ meanLuminance: 30, shareDark: 0.8, shareBright: 0 }, 'lightDark'],
  [{ meanLuminance: 230, shareDark: 0, shareBright: 0.7 }, 'lightBright'],
  [{ meanLuminance: 120, shareDark: 0.4, shareBright: 0.4 }, 'lightBehind'],
])('light of %j: %s', (measures, words) => {
  expect(findLight(measures)).toEqual({ words, isGood: words === 'lightGood' });
});

test('of what was not measured nothing is said', () => {
  expect(findLight({})).toBeNull();
  expect(findSharpness({})).toBeNull();
  expect(findFace({})).toEqual({ words: 'faceSelf' });
});

test.each([
  [{ faces: 1, faceHeightShare: 0.5 }, 'faceGood'],
  [{ faces: 1, faceHeightShare: 0.1 }, 'faceFar'],
  [{ faces: 1, faceHeightShare: 0.95 }, 'faceNear'],
  [{ faces: 0 }, 'faceNone'],
  [{ faces: 2, faceHeightShare: 0.5 }, 'faceSeveral'],
])('a face of %j: %s', (measures, words) => {
  expect(findFace(measures)).toEqual({ words, isGood: words === 'faceGood' });
});

test.each([
  [{ isHeard: false, isOverdue: false }, {}, 'silent'],
  [{ isHeard: false, isOverdue: true }, {}, 'notHeard'],
  [{ isHeard: true, isOverdue: false }, { speechLevel: 0.3 }, 'heard'],
  [{ isHeard: true, isOverdue: false }, { speechLevel: 0.08 }, 'quiet'],
])('a voice of %j %j: %s', (hearing, measures, words) => {
  expect(findVoice(hearing, measures)).toEqual({ words, isGood: words === 'heard' });
});

test.each([
  [{ rttMs: 40, downloadKbps: 9_000, uploadKbps: 4_000 }, 'lineGood'],
  [{ rttMs: 40, downloadKbps: 9_000, uploadKbps: 300 }, 'lineSlow'],
  [{ rttMs: 900, downloadKbps: 9_000, uploadKbps: 4_000 }, 'lineLate'],
])('a line of %j: %s', (measures, words) => {
  expect(findLine('MEASURED', measures)).toEqual({ words, isGood: words === 'lineGood' });
});

test('a line that could not be measured is not called a slow one', () => {
  expect(findLine('FAILED', {})).toEqual({ words: 'lineUnknown' });
});
