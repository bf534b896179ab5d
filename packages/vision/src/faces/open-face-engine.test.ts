import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePicture } from '../decode.ts';
import type { Picture } from '../quality/picture.ts';
import { compareFaces } from './compare.ts';
import type { FaceEngine } from './face-engine.ts';
import type { FaceView } from './face-view.ts';
import { openFaceEngine } from './open-face-engine.ts';
import { packageFolder } from './read-model-files.ts';

const DEMO = join(packageFolder('@vladmandic/face-api'), 'demo');

let engine: FaceEngine;
let group: { readonly picture: Picture; readonly faces: readonly FaceView[] };

beforeAll(async () => {
  engine = await openFaceEngine();
  const picture = await decodePicture(await readFile(join(DEMO, 'sample1.jpg')));
  group = { picture, faces: await engine.look(picture, { withHints: true }) };
}, 60_000);

afterAll(() => engine.close());

test('the faces of a group are found, the largest first', () => {
  const widths = group.faces.map(({ box }) => box.widthPx);
  expect(widths.length).toBeGreaterThanOrEqual(3);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  for (const { mesh, hints } of group.faces) {
    expect(mesh.length).toBeGreaterThanOrEqual(468);
    expect(hints).not.toBeNull();
  }
});
