import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import sharp from 'sharp';
import { decodePicture } from '../decode.ts';
import { cropPicture } from '../quality/grey.ts';
import type { Picture } from '../quality/picture.ts';
import { compareFaces } from './compare.ts';
import { describeFaceQuality } from './describe-quality.ts';
import type { FaceEngine } from './face-engine.ts';
import type { FaceView } from './face-view.ts';
import { openFaceEngine } from './open-face-engine.ts';
import { packageFolder, readModelFiles } from './read-model-files.ts';

/** Pictures within an installed package; none is copied. */
const GROUP = join(packageFolder('@vladmandic/face-api'), 'demo/sample1.jpg');

let engine: FaceEngine;
let picture: Picture;
let faces: readonly FaceView[];

beforeAll(async () => {
  engine = await openFaceEngine();
  picture = await decodePicture(await sharp(GROUP).resize({ width: 800 }).jpeg().toBuffer());
  faces = await engine.look(picture, { withHints: true });
}, 60_000);

afterAll(() => engine.close());

test('the faces of a group are found, the largest first', () => {
  const widths = faces.map(({ box }) => box.widthPx);
  expect(widths.length).toBeGreaterThanOrEqual(3);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  for (const { mesh, hints } of faces) {
    expect(mesh.length).toBeGreaterThanOrEqual(468);
    expect(hints).not.toBeNull();
  }
  expect(describeFaceQuality(faces)[0]).toMatchObject({ code: 'FACE_SEVERAL', level: 'STOP' });
});

test('one person is matched in a smaller picture, and never with who stands beside them', async () => {
  const smaller = await decodePicture(
    await sharp(GROUP).resize({ width: 500 }).jpeg({ quality: 70 }).toBuffer(),
  );
  const again = (await engine.look(smaller)).map((face) => ({
    face,
    scale: picture.widthPx / smaller.widthPx,
  }));
  const [first, second] = faces;
  const same = again.find(
    ({ face, scale }) => Math.abs(face.box.xPx * scale - first!.box.xPx) < 60,
  );
  const person = await engine.embed(picture, first!);
  const comparison = compareFaces(person, await engine.embed(smaller, same!.face));
  expect(comparison.decision).toBe('MATCH');
  const neighbour = compareFaces(person, await engine.embed(picture, second!));
  expect(neighbour.decision).not.toBe('MATCH');
  expect(neighbour.cosine).toBeLessThan(comparison.cosine);
});

test('who stands far away is found, is where they stand, and is told to come nearer', async () => {
  const { box } = faces[0]!;
  const shown = cropPicture(picture, {
    ...{ xPx: box.xPx - box.widthPx * 0.4, yPx: box.yPx - box.heightPx * 0.4 },
    ...{ widthPx: box.widthPx * 1.8, heightPx: box.heightPx * 1.8 },
  });
  const raw = { width: shown.widthPx, height: shown.heightPx, channels: 3 } as const;
  const person = await sharp(shown.data, { raw }).resize({ height: 150 }).png().toBuffer();
  const room = await sharp({
    create: { width: 1280, height: 720, channels: 3, background: '#7e7c76' },
  })
    .composite([{ input: person, left: 620, top: 330 }])
    .jpeg()
    .toBuffer();
  const found = await engine.look(await decodePicture(room));
  expect(describeFaceQuality(found).map(({ code }) => code)).toContain('FACE_FAR');
  expect(found[0]?.box.xPx).toBeGreaterThan(600);
  expect(found[0]?.box.yPx).toBeGreaterThan(310);
  const [noseX, noseY] = found[0]!.mesh[1]!;
  expect([noseX > 620 && noseX < 800, noseY > 330 && noseY < 480]).toEqual([true, true]);
});

test('a picture without anybody has no face, and callers at once do not disturb each other', async () => {
  const empty = { data: new Uint8Array(320 * 240 * 3).fill(120), widthPx: 320, heightPx: 240 };
  const [none, some] = await Promise.all([engine.look(empty), engine.look(picture)]);
  expect(none).toEqual([]);
  expect(some.map(({ box }) => box)).toEqual(faces.map(({ box }) => box));
});

test('weights that are not those that were tried are refused', async () => {
  const forged = [{ name: 'human/iris.json', sha256: '0'.repeat(64) }];
  await expect(readModelFiles(forged)).rejects.toThrow('not the model that was tried');
});
