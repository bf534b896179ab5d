import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { BELONGS_FROM, holdAgainst } from './hold-against.ts';

/** A picture with things in it: which ones and where depends on the seed. */
const scene = (seed: number): Buffer => {
  const shapes = Array.from({ length: 40 }, (_, at) => {
    const of = (n: number) =>
      Math.abs(Math.sin(seed * 78.233 + at * 12.9898 + n * 39.425) * 43_758) % 1;
    const grey = Math.round(of(1) * 255);
    return `<ellipse cx="${of(2) * 2200}" cy="${of(3) * 1300}" rx="${60 + of(4) * 260}"
      ry="${40 + of(5) * 200}" fill="rgb(${grey},${grey},${Math.round(of(6) * 255)})"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2200" height="1300">
    <rect width="100%" height="100%" fill="#778"/>${shapes.join('')}</svg>`;
  return Buffer.from(drawing);
};

const seen = (seed: number, left: number, top: number, width = 1920, height = 1080) =>
  sharp(scene(seed)).extract({ left, top, width, height });

/** What the stream shows: 720 lines, and little of the detail. */
const frame = (seed: number) =>
  seen(seed, 100, 80).flatten().resize(1280, 720).webp({ quality: 20 }).toBuffer();

test('a still of the same moment belongs, also where the phone moved and measured the light anew', async () => {
  const still = await seen(1, 130, 95).flatten().linear(0.7, 12).jpeg({ quality: 92 }).toBuffer();
  expect(await holdAgainst(await frame(1), still)).toBeGreaterThan(BELONGS_FROM);
});

test('a photo that sees more above and below than the stream belongs', async () => {
  const wide = await seen(1, 100, 0, 1920, 1240).flatten().jpeg().toBuffer();
  expect(await holdAgainst(await frame(1), wide)).toBeGreaterThan(BELONGS_FROM);
});

test('a still of something else does not belong', async () => {
  const still = await seen(2, 100, 80).flatten().jpeg({ quality: 92 }).toBuffer();
  expect(await holdAgainst(await frame(1), still)).toBeLessThan(BELONGS_FROM);
});

test('an empty still is like nothing', async () => {
  const grey = { create: { width: 640, height: 360, channels: 3, background: '#888' } } as const;
  const still = await sharp(grey).jpeg().toBuffer();
  expect(await holdAgainst(await frame(1), still)).toBeLessThan(BELONGS_FROM);
});

test.each([
  ['cut short', async () => (await frame(1)).subarray(0, 900)],
  [
    'with the head of a JPEG alone',
    () => Promise.resolve(Buffer.from('ffd8ffe000104a464946', 'hex')),
  ],
])('a still %s is named', async (_, make) => {
  await expect(holdAgainst(await frame(1), await make())).rejects.toMatchObject({
    name: 'UndecodablePicture',
    picture: 'still',
  });
});
