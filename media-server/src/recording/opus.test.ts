import { expect, test } from '@jest/globals';
import { opusDurationMs } from './opus.ts';

test.each([
  ['20 ms, as WebRTC sends it', '78ff', 20],
  ['silence of 20 ms in one byte', 'f8', 20],
  ['two frames of 20 ms', '79ff', 40],
  ['three frames of 20 ms', '7b03ff', 60],
  ['60 ms in one frame', '18ff', 60],
  ['2.5 ms', '80ff', 2.5],
  ['a count cut short', '7b', 0],
])('%s', (_name, hex, durationMs) => {
  const packet = Buffer.from(hex, 'hex');
  expect(opusDurationMs(packet, 0, packet.length)).toBe(durationMs);
});
