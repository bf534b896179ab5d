import { expect, test } from '@jest/globals';
import { faceLight, placeAt } from './face-light.ts';

const FACE = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

function aPicture(widthPx: number, heightPx: number) {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y += 1)
    for (let x = 0; x < widthPx; x += 1) {
      const isFace = Math.abs(x / widthPx - 0.5) < 0.25 && Math.abs(y / heightPx - 0.5) < 0.25;
      data.set(isFace ? [200, 150, 120] : [10, 250, 10], (y * widthPx + x) * 3);
    }
  return { data, widthPx, heightPx };
}

test('the light of a face is that of its skin, not of the wall behind it', () => {
  expect(faceLight(aPicture(160, 90), FACE)).toEqual([200, 150, 120]);
  expect(faceLight(aPicture(160, 90), { ...FACE, x: 0 })).not.toEqual([200, 150, 120]);
});

test('a face that lies outside of the picture gives nothing and breaks nothing', () => {
  expect(faceLight(aPicture(160, 90), { x: 2, y: 2, width: 1, height: 1 })).toEqual([0, 0, 0]);
});

test('between two looks a face moves evenly; before the first one and after the last it stays', () => {
  const seen = [
    { atMs: 100, place: FACE },
    { atMs: 200, place: { ...FACE, x: 0.35 } },
  ];
  expect(placeAt(seen, 150)?.x).toBeCloseTo(0.3);
  expect(placeAt(seen, 0)).toEqual(FACE);
  expect(placeAt(seen, 900)?.x).toBe(0.35);
  expect(placeAt([], 0)).toBeUndefined();
});
