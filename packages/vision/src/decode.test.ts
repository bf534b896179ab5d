import { expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { decodePicture } from './decode.ts';

const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#3060a0' } });

test('a JPEG comes as rows of RGB', async () => {
  const picture = await decodePicture(await plain(64, 48).jpeg().toBuffer());
  expect([picture.widthPx, picture.heightPx, picture.data.length]).toEqual([64, 48, 64 * 48 * 3]);
});

test('a picture that says it lies on its side is turned upright', async () => {
  const bytes = await plain(64, 48).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { widthPx, heightPx } = await decodePicture(bytes);
  expect([widthPx, heightPx]).toEqual([48, 64]);
});

test('a transparent picture lies on white, a grey one has three channels', async () => {
  const clear = { width: 32, height: 32, channels: 4, background: '#00000000' } as const;
  const white = await decodePicture(await sharp({ create: clear }).png().toBuffer());
  expect([...white.data.subarray(0, 3)]).toEqual([255, 255, 255]);
  const grey = await plain(32, 32).toColourspace('b-w').png().toBuffer();
  expect((await decodePicture(grey)).data).toHaveLength(32 * 32 * 3);
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect/></svg>';

test.each([
  ['a drawing', async () => Buffer.from(SVG), 'OTHER_FORMAT'],
  ['no picture', async () => Buffer.from('nothing of the kind'), 'BROKEN'],
  ['a torn JPEG', async () => (await plain(640, 480).jpeg().toBuffer()).subarray(0, 700), 'BROKEN'],
  ['a strip', async () => plain(8_001, 32).png().toBuffer(), 'TOO_LARGE'],
  ['a bomb of few bytes', async () => plain(6_000, 6_000).png().toBuffer(), 'TOO_LARGE'],
  ['a dot', async () => plain(8, 8).png().toBuffer(), 'TOO_SMALL'],
])('%s is refused by name', async (_what, make, reason) => {
  await expect(decodePicture(await make())).rejects.toMatchObject({ reason });
});
