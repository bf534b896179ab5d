import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { wrapKeyframe } from './webp.ts';

const folder = mkdtempSync(join(tmpdir(), 'webp-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The frames of an IVF file: 32 bytes of head, then each frame after its size and 8 more bytes. */
function framesOf(ivf: Buffer): readonly Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 32; at < ivf.length;) {
    const end = at + 12 + ivf.readUInt32LE(at);
    frames.push(ivf.subarray(at + 12, end));
    at = end;
  }
  return frames;
}

function wrap(bytes: Buffer): Buffer {
  const middle = Math.floor(bytes.length / 2);
  const packets = [bytes.subarray(0, middle), bytes.subarray(middle)];
  const ends = packets.map((packet) => packet.length);
  return wrapKeyframe({ packets, starts: [0, 0], ends, sizeBytes: bytes.length });
}

/** The picture in a file as raw bytes, decoded by ffmpeg. */
function pictureIn(path: string): Buffer {
  const args = [
    '-v',
    'error',
    '-i',
    path,
    ...'-frames:v 1 -pix_fmt yuv420p -f rawvideo -'.split(' '),
  ];
  return execFileSync('ffmpeg', args, { maxBuffer: 64 * 1024 * 1024 });
}

test.each(['320x180', '1280x720', '175x99'])(
  'a keyframe of %s is a WebP image of the same picture',
  (size) => {
    const video = join(folder, `${size}.ivf`);
    const make = `-v error -f lavfi -i testsrc=size=${size} -frames:v 1 -c:v libvpx -f ivf`;
    execFileSync('ffmpeg', [...make.split(' '), video]);
    const [frame] = framesOf(readFileSync(video));

    const image = wrap(frame!);
    expect(image.length % 2).toBe(0);
    expect(image.readUInt32LE(4)).toBe(image.length - 8);
    expect(image.subarray(20, 20 + frame!.length).equals(frame!)).toBe(true);

    const still = join(folder, `${size}.webp`);
    writeFileSync(still, image);
    expect(pictureIn(still).equals(pictureIn(video))).toBe(true);
  },
  20_000,
);
