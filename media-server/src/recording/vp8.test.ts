import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beginsFrame, descriptorLength, isKeyframe, keyframeSize } from './vp8.ts';

test.each([
  ['no extension', '10ff', 1],
  ['an extension without fields', '9000ff', 2],
  ['a picture id of 7 bits', '908011ff', 3],
  ['a picture id of 15 bits', '90808111ff', 4],
  ['the index of layer zero', '904022ff', 3],
  ['a temporal layer', '902022ff', 3],
  ['a key index', '901022ff', 3],
  ['all fields, as Chromium sends them', '90f08111223344', 6],
])('a descriptor with %s', (_name, hex, length) => {
  const packet = Buffer.from(hex, 'hex');
  expect(descriptorLength(packet, 0, packet.length)).toBe(length);
});

test.each(['', '90', '9080', '908081', '90f0811122'])('a descriptor cut short: %s', (hex) => {
  const packet = Buffer.from(hex, 'hex');
  expect(descriptorLength(packet, 0, packet.length)).toBe(-1);
});

test('only the start of the first partition begins a frame', () => {
  expect([0x10, 0x90, 0x30].every(beginsFrame)).toBe(true);
  expect([0x00, 0x80, 0x11, 0x12].some(beginsFrame)).toBe(false);
});

test('a keyframe tells its size without the scaling bits', () => {
  const frame = Buffer.from('50420 09d012a80 42d042'.replaceAll(' ', ''), 'hex');
  expect(isKeyframe(frame, 0)).toBe(true);
  expect(keyframeSize(frame, 0)).toEqual({ widthPx: 640, heightPx: 720 });
});

test('whatever arrives, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20 }), (content) => {
      const packet = Buffer.from(content);
      const length = descriptorLength(packet, 0, packet.length);
      expect(length).toBeLessThanOrEqual(packet.length);
      isKeyframe(packet, Math.max(0, length));
    }),
  );
});
