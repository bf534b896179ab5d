import { expect, test } from '@jest/globals';
import { copyFrame, Vp8Frames } from './vp8-frames.ts';

type Part = {
  readonly at: number;
  readonly begins?: boolean;
  readonly marker?: boolean;
  readonly bytes: string;
};

/** An RTP packet with a descriptor of one byte. */
function aPacket({ at, begins, marker, bytes }: Part): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt8(0x80, 0);
  head.writeUInt8((marker ? 0x80 : 0) | 96, 1);
  head.writeUInt32BE(at, 4);
  head.writeUInt8(begins ? 0x10 : 0, 12);
  return Buffer.concat([head, Buffer.from(bytes, 'hex')]);
}

function framesOf(parts: readonly (Part | 'LOST')[]) {
  const found: { at: number; bytes: string; keyframe: boolean }[] = [];
  const frames = new Vp8Frames((frame, at, _arrivedAtMs, keyframe) => {
    const bytes = Buffer.alloc(frame.sizeBytes);
    copyFrame(frame, bytes, 0);
    found.push({ at, bytes: bytes.toString('hex'), keyframe });
  });
  for (const part of parts) {
    if (part === 'LOST') frames.drop();
    else frames.push(aPacket(part), 0);
  }
  return found;
}

const KEYFRAME = '1002009d012a0005d002';

test('a frame is put together from its packets', () => {
  const frames = framesOf([
    { at: 1, begins: true, bytes: KEYFRAME },
    { at: 1, bytes: 'aabb' },
    { at: 1, marker: true, bytes: 'cc' },
    { at: 2, begins: true, marker: true, bytes: '01ff' },
  ]);
  expect(frames).toEqual([
    { at: 1, bytes: `${KEYFRAME}aabbcc`, keyframe: true },
    { at: 2, bytes: '01ff', keyframe: false },
  ]);
});

test('a frame that lost its start, its middle or its end is dropped', () => {
  const whole = { at: 9, begins: true, marker: true, bytes: '01' };
  expect(framesOf([{ at: 1, marker: true, bytes: 'aa' }, whole])).toHaveLength(1);
  const begun = { at: 1, begins: true, bytes: '01' };
  expect(framesOf([begun, 'LOST', { at: 1, marker: true, bytes: 'aa' }, whole])).toHaveLength(1);
  expect(framesOf([begun, 'LOST', whole])).toHaveLength(1);
});

test('a frame whose marker was never set ends where the next begins', () => {
  const parts = [1, 2, 3].map((at) => ({ at, begins: true, marker: at === 3, bytes: '01' }));
  expect(framesOf(parts).map((frame) => frame.at)).toEqual([1, 2, 3]);
});

test('packets without a payload are passed over', () => {
  expect(framesOf([{ at: 1, begins: true, marker: true, bytes: '' }])).toEqual([]);
});
