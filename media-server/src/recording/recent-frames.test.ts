import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RecentFrames } from './recent-frames.ts';
import type { FrameParts } from './vp8-frames.ts';

const SIZE = { widthPx: 640, heightPx: 360 };
const FRAME_MS = 40;

/** A frame of two packets whose bytes say which it is. */
function aFrame(number: number, sizeBytes = 100): FrameParts {
  const packets = [Buffer.alloc(sizeBytes / 2 + 3, number), Buffer.alloc(sizeBytes / 2, number)];
  return { packets, starts: [3, 0], ends: packets.map(({ length }) => length), sizeBytes };
}

type Fed = { readonly count: number; readonly keyframeEvery: number; readonly from?: number };

function feed(recent: RecentFrames, { count, keyframeEvery, from = 0 }: Fed, sizeBytes = 100) {
  for (let index = from; index < from + count; index += 1) {
    const atMs = index * FRAME_MS;
    const timestamp = (0xffff_f000 + atMs * 90) >>> 0;
    const size = index % keyframeEvery === 0 ? SIZE : undefined;
    recent.add(aFrame(index % 256, sizeBytes), { atMs, timestamp }, size);
  }
}

/** Numbers and times of the frames of an IVF file. */
function framesOf(ivf: Buffer) {
  const frames: { readonly number: number; readonly ms: number; readonly sizeBytes: number }[] = [];
  for (let at = 32; at < ivf.length;) {
    const sizeBytes = ivf.readUInt32LE(at);
    const ms = Number(ivf.readBigUInt64LE(at + 4)) / 90;
    frames.push({ number: ivf[at + 12]!, ms, sizeBytes });
    at += 12 + sizeBytes;
  }
  return frames;
}

test('a clip begins with the keyframe before the wanted moment and has the times of the sender', () => {
  const recent = new RecentFrames();
  feed(recent, { count: 250, keyframeEvery: 50 });
  const clip = recent.cut(4_500, 7_000)!;
  expect(clip).toMatchObject({ ...SIZE, startsAtMs: 4_000, frames: 76 });
  const frames = framesOf(clip.ivf);
  expect(frames.map(({ number }) => number)).toEqual(
    Array.from({ length: 76 }, (_, index) => 100 + index),
  );
  expect(frames[0]).toEqual({ number: 100, ms: 0, sizeBytes: 100 });
  expect(frames.at(-1)?.ms).toBe(3_000);
  expect(clip.ivf.readUInt32LE(24)).toBe(76);
});

test('what is older than ten seconds goes, with what it would need to be decoded', () => {
  const recent = new RecentFrames();
  feed(recent, { count: 1_000, keyframeEvery: 50 });
  expect(recent.sizeBytes).toBeLessThanOrEqual(300 * 100);
  expect(recent.cut(0, 1_000)).toBeUndefined();
  expect(recent.cut(0, 40_000)!.startsAtMs).toBeLessThanOrEqual(30_000);
});

test('of a camera that is off nothing is kept after a while', () => {
  const recent = new RecentFrames();
  feed(recent, { count: 100, keyframeEvery: 50 });
  recent.forget(12_000);
  expect(recent.sizeBytes).toBe(5_000);
  recent.forget(14_000);
  expect(recent.sizeBytes).toBe(0);
  expect(recent.cut(0, 20_000)).toBeUndefined();
});

test('it never holds more than it may, and what it gives begins with a keyframe', () => {
  const most = 3_000;
  fc.assert(
    fc.property(
      fc.array(fc.record({ isKey: fc.boolean(), sizeBytes: fc.integer({ min: 1, max: 900 }) })),
      (all) => {
        const recent = new RecentFrames(most);
        for (const [index, { isKey, sizeBytes }] of all.entries()) {
          const time = { atMs: index * FRAME_MS, timestamp: index * FRAME_MS * 90 };
          const frame = aFrame(isKey ? 1 : 2, sizeBytes * 2);
          recent.add(frame, time, isKey ? SIZE : undefined);
          expect(recent.sizeBytes).toBeLessThanOrEqual(most);
        }
        const clip = recent.cut(0, Infinity);
        if (clip) expect(framesOf(clip.ivf)[0]?.number).toBe(1);
      },
    ),
  );
});

test('a sender that counts anew is not mixed with what it sent before', () => {
  const recent = new RecentFrames();
  feed(recent, { count: 60, keyframeEvery: 50 });
  recent.add(aFrame(7), { atMs: 2_440, timestamp: 5 }, undefined);
  expect(recent.cut(0, 3_000)).toBeUndefined();
  recent.add(aFrame(8), { atMs: 2_480, timestamp: 5_000 }, SIZE);
  expect(framesOf(recent.cut(0, 3_000)!.ivf)).toEqual([{ number: 8, ms: 0, sizeBytes: 100 }]);
});
