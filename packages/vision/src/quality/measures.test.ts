import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeDocument } from './describe-document.ts';
import { describeFaces } from './describe-faces.ts';
import { findDocument } from './find-document.ts';
import { cropPicture, greyOf } from './grey.ts';
import { measureDocument } from './measure-document.ts';
import { measureExposure } from './measure-exposure.ts';
import { measureGlare } from './measure-glare.ts';
import { laplacianVariance } from './measure-sharpness.ts';
import type { Picture } from './picture.ts';
import { pictureFromRgba } from './picture-from-rgba.ts';
import { resizePicture } from './resize-picture.ts';

function draw(
  widthPx: number,
  heightPx: number,
  colour: (x: number, y: number) => number,
): Picture {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++)
    data.fill(colour(at % widthPx, Math.floor(at / widthPx)), at * 3, at * 3 + 3);
  return { data, widthPx, heightPx };
}

const checks = (size: number) => (x: number, y: number) =>
  (Math.floor(x / size) + Math.floor(y / size)) % 2 ? 210 : 60;

/** A card of fine print on a dark table. */
const aCard = (within: { left: number; top: number; right: number; bottom: number }) =>
  draw(640, 360, (x, y) =>
    x > within.left && x < within.right && y > within.top && y < within.bottom
      ? 150 + ((x * 7 + y * 13) % 60)
      : 30,
  );

test('blur lowers sharpness, and an even grey has none', () => {
  const sharp = draw(64, 64, checks(4));
  const blurred = resizePicture(resizePicture(sharp, 16), 64);
  expect(laplacianVariance(greyOf(blurred))).toBeLessThan(laplacianVariance(greyOf(sharp)) / 2);
  expect(laplacianVariance(greyOf(draw(64, 64, () => 90)))).toBe(0);
});

test('brightening raises the mean and never the share of black', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 198 }), fc.integer({ min: 0, max: 55 }), (base, more) => {
      const of = (value: number) => measureExposure(greyOf(draw(8, 8, (x) => value + (x % 3))));
      expect(of(base + more).mean).toBeGreaterThanOrEqual(of(base).mean);
      expect(of(base + more).clippedLow).toBeLessThanOrEqual(of(base).clippedLow);
    }),
  );
});

test('glare is the largest patch of white that hangs together', () => {
  const picture = draw(160, 160, (x, y) => ((x < 32 && y < 32) || (x >= 128 && y < 16) ? 255 : 80));
  expect(measureGlare(greyOf(picture))).toEqual({ total: 6 / 100, largest: 4 / 100 });
});

test('a card on a dark table is found at its corners', () => {
  const { corners } = findDocument(aCard({ left: 60, top: 40, right: 580, bottom: 330 }));
  const wanted = [
    [60, 40],
    [580, 40],
    [580, 330],
    [60, 330],
  ];
  for (const [index, [x, y]] of corners.entries())
    expect(Math.hypot(x - wanted[index]![0]!, y - wanted[index]![1]!)).toBeLessThan(12);
});

test.each([
  [
    'a card that fills the picture well',
    { left: 60, top: 30, right: 590, bottom: 330 },
    'DOCUMENT_CLEAR',
  ],
  ['a card far away', { left: 200, top: 110, right: 440, bottom: 250 }, 'DOCUMENT_FAR'],
  ['no card', { left: 0, top: 0, right: 0, bottom: 0 }, 'DOCUMENT_MISSING'],
])('%s', (_what, within, code) => {
  expect(describeDocument(measureDocument(aCard(within))).map((finding) => finding.code)).toContain(
    code,
  );
});

test('a picture without a face, with one, and with two', () => {
  const face = {
    score: 0.9,
    interocularPx: 120,
    turn: 0.1,
    sharpness: 80,
    exposure: { mean: 120, clippedHigh: 0, clippedLow: 0 },
    covered: { eyeLight: 0.8, mouthColour: 0.02, eyes: false, mouth: false },
  };
  const codes = (...args: Parameters<typeof describeFaces>) =>
    describeFaces(...args).map(({ code, level }) => `${code} ${level}`);
  expect(codes([])).toEqual(['FACE_MISSING STOP']);
  expect(codes([{ ...face, score: 0.4 }])).toEqual(['FACE_MISSING STOP']);
  expect(codes([face], 'FRONTAL')).toEqual(['FACE_CLEAR GOOD']);
  expect(codes([face, face])).toEqual(['FACE_SEVERAL STOP']);
  expect(codes([{ ...face, turn: 0.5 }], 'FRONTAL')).toEqual(['FACE_TURNED LOOK']);
  expect(codes([{ ...face, turn: -0.9 }], 'TURNED')).toEqual([
    'FACE_CLEAR GOOD',
    'FACE_TURNED GOOD',
  ]);
  expect(codes([face], 'TURNED')).toEqual(['FACE_NOT_TURNED LOOK']);
  expect(codes([{ ...face, sharpness: 5, interocularPx: 40 }])).toEqual([
    'FACE_FAR LOOK',
    'FACE_BLURRED STOP',
  ]);
});

test('a crop beyond the edge is what lies within, and a canvas loses its transparency', () => {
  const picture = draw(10, 10, (x) => x * 10);
  const crop = cropPicture(picture, { xPx: 8, yPx: -3, widthPx: 9, heightPx: 5 });
  expect([crop.widthPx, crop.heightPx, crop.data[0]]).toEqual([2, 2, 80]);
  const rgba = new Uint8ClampedArray([1, 2, 3, 255, 4, 5, 6, 255]);
  expect([...pictureFromRgba(rgba, 2, 1).data]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('an even picture stays even at any size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (widthPx, heightPx, toWidthPx) => {
        const small = resizePicture(
          draw(widthPx, heightPx, () => 137),
          toWidthPx,
        );
        expect([...new Set(small.data)]).toEqual([137]);
      },
    ),
  );
});
