import { execFileSync } from 'node:child_process';
import { expect, jest, test } from '@jest/globals';
import { createFfmpeg } from '@visavis/runtime/ffmpeg';
import { decodeClip, decodeThumbnails, listFrameTimes, pickFrames } from './decode-clip.ts';
import { readIvf } from './read-ivf.ts';

jest.setTimeout(120_000);

const ffmpeg = createFfmpeg('ffmpeg', 60_000, new AbortController().signal);
const STARTS_AT_MS = 1_700_000_000_000;
const FPS = 10;
const [HEAD_BYTES, FRAME_HEAD_BYTES] = [32, 12];

/** Three seconds whose brightness says when it is: black at first, and lighter by 80 each second. */
const film = (size: string) =>
  execFileSync(
    'ffmpeg',
    [
      ...'-v error -f lavfi -i'.split(' '),
      `color=c=black:size=${size}:rate=${FPS},format=gray,geq=lum='20+floor(T)*80'`,
      ...'-t 3 -pix_fmt yuv420p -c:v libvpx -threads 1 -b:v 500k -g 12'.split(' '),
      ...'-deadline realtime -fps_mode passthrough -enc_time_base 1:90000 -f ivf -'.split(' '),
    ],
    { maxBuffer: 10_000_000 },
  );
const ivf = film('160x90');
const clip = { ivf, startsAtMs: STARTS_AT_MS };

test('a clip says how large it is and when its frames were captured', () => {
  const { widthPx, heightPx, timesMs } = readIvf(ivf);
  expect([widthPx, heightPx, timesMs.length]).toEqual([160, 90, 3 * FPS]);
  expect(timesMs.slice(0, 3)).toEqual([0, 100, 200]);
});

test('frames come out with the times at which they were captured, and from the wanted moment on', async () => {
  const fromMs = STARTS_AT_MS + 700;
  const frames = await decodeClip(ffmpeg, clip, { longestPx: 80, perSecond: 5, fromMs });
  expect(frames.map(({ atMs }) => atMs - STARTS_AT_MS)).toEqual(
    Array.from({ length: 12 }, (_, index) => 700 + index * 200),
  );
  for (const { atMs, picture } of frames) {
    expect([picture.widthPx, picture.heightPx]).toEqual([80, 46]);
    const second = Math.floor((atMs - STARTS_AT_MS) / 1_000);
    expect(Math.abs(picture.data[80 * 60]! - brightness(second))).toBeLessThan(20);
    // It would take the whole clip along to a thread.
    expect(picture.data.buffer.byteLength).toBe(80 * 46 * 3);
  }
});

/** What 20, 100 and 180 of studio range are on a screen. */
const brightness = (second: number): number => ((20 + second * 80 - 16) * 255) / 219;

test('without a rate every frame comes, as few cells of brightness', async () => {
  const frames = await decodeThumbnails(ffmpeg, clip, { longestPx: 64 });
  expect(frames).toHaveLength(3 * FPS);
  expect(frames.map(({ atMs }) => atMs)).toEqual(listFrameTimes(clip));
  expect(frames[0]!.thumbnail.data).toHaveLength(64 * 36);
});

test('a sender may change the size of its picture within a clip', async () => {
  const smaller = film('80x44').subarray(HEAD_BYTES);
  const ticks = 270_000n;
  for (let at = 0; at < smaller.length; at += FRAME_HEAD_BYTES + smaller.readUInt32LE(at))
    smaller.writeBigUInt64LE(smaller.readBigUInt64LE(at + 4) + ticks, at + 4);
  const both = { ...clip, ivf: Buffer.concat([ivf, smaller]) };
  const fromMs = STARTS_AT_MS + 1_200;
  const frames = await decodeThumbnails(ffmpeg, both, { longestPx: 64, fromMs });
  expect(frames.map(({ atMs }) => atMs)).toEqual(
    listFrameTimes(both).filter((atMs) => atMs >= fromMs),
  );
  // The middle of the third second, and of the sixth.
  for (const at of [13, 43])
    expect(Math.abs(frames[at]!.thumbnail.data[64 * 18]! - brightness(2))).toBeLessThan(20);
});

test('a frame that is only there for others to build on is none', async () => {
  const hidden = Buffer.from(ivf);
  let at = HEAD_BYTES;
  for (let frame = 0; frame < 5; frame++) at += FRAME_HEAD_BYTES + hidden.readUInt32LE(at);
  hidden.writeUInt8(hidden.readUInt8(at + FRAME_HEAD_BYTES) & ~0x10, at + FRAME_HEAD_BYTES);
  const frames = await decodeThumbnails(ffmpeg, { ...clip, ivf: hidden }, { longestPx: 64 });
  expect(frames.map(({ atMs }) => atMs - STARTS_AT_MS)).toEqual(
    Array.from({ length: 3 * FPS }, (_, index) => index * 100).filter((ms) => ms !== 500),
  );
});

test('a decoder that was told to end says nothing of the clip', async () => {
  const stopped = createFfmpeg('ffmpeg', 60_000, AbortSignal.abort());
  const rejected = decodeClip(stopped, clip, { longestPx: 64 });
  await expect(rejected).rejects.toMatchObject({ name: 'FfmpegFailed', wasStopped: true });
});

test('what is no clip of the recorder, or cut off, is refused before anything decodes it', () => {
  const refused = { failure: 'UNDECODABLE' };
  const broken = [Buffer.from('no clip'), ivf.subarray(0, ivf.length - 3), Buffer.alloc(200)];
  for (const bytes of broken)
    expect(() => readIvf(bytes)).toThrow(expect.objectContaining(refused));
});

test('what can not be decoded is refused', async () => {
  const garbled = Buffer.from(ivf);
  garbled.fill(0, 32 + 12, 32 + 12 + 10);
  await expect(
    decodeClip(ffmpeg, { ...clip, ivf: garbled }, { longestPx: 64 }),
  ).rejects.toMatchObject({ failure: 'UNDECODABLE' });
});

test('of each part of a second the first frame is taken, also where frames are missing', () => {
  const times = [0, 40, 90, 210, 230, 900, 930, 1_110];
  expect(pickFrames(times, { perSecond: 5 })).toEqual([0, 3, 5, 7]);
  expect(pickFrames(times, { fromMs: 220 })).toEqual([4, 5, 6, 7]);
});
