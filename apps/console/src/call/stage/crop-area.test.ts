import { expect, test } from '@jest/globals';
import { between, middleOf, moved, resized, SHORTEST_PX } from './crop-area.ts';

const size = { widthPx: 640, heightPx: 360 };
const isInside = ({ leftPx, topPx, widthPx, heightPx }: ReturnType<typeof middleOf>) =>
  leftPx >= 0 &&
  topPx >= 0 &&
  leftPx + widthPx <= size.widthPx &&
  topPx + heightPx <= size.heightPx &&
  Math.min(widthPx, heightPx) >= SHORTEST_PX &&
  [leftPx, topPx, widthPx, heightPx].every(Number.isInteger);

test('it begins in the middle', () => {
  expect(middleOf(size)).toEqual({ leftPx: 160, topPx: 90, widthPx: 320, heightPx: 180 });
});

test.each([
  [
    { x: 100, y: 50 },
    { x: 300, y: 150 },
  ],
  [
    { x: 300, y: 150 },
    { x: 100, y: 50 },
  ],
])('from %p to %p is the same part', (one, other) => {
  expect(between(one, other, size)).toEqual({
    leftPx: 100,
    topPx: 50,
    widthPx: 200,
    heightPx: 100,
  });
});

test.each([
  [
    { x: -50, y: -50 },
    { x: 9_000, y: 9_000 },
  ],
  [
    { x: 639, y: 359 },
    { x: 640, y: 360 },
  ],
  [
    { x: 10.4, y: 10.6 },
    { x: 10.5, y: 10.7 },
  ],
])('a drag from %p to %p stays in the picture', (one, other) => {
  expect(isInside(between(one, other, size))).toBe(true);
});

test('no key takes it out of the picture', () => {
  const shares = [-1, -0.3, 0.3, 1];
  for (const x of shares)
    for (const y of shares) {
      expect(isInside(moved(middleOf(size), { x, y }, size))).toBe(true);
      expect(isInside(resized(middleOf(size), { x, y }, size))).toBe(true);
    }
});
