import { expect, test } from '@jest/globals';
import { luminanceOf, measurePicture, medianOf, varianceOfLaplacian } from './picture.ts';

/** A frame whose grey at each place is given. */
function aFrame(width: number, height: number, grey: (x: number, y: number) => number): number[] {
  const pixels: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const value = grey(x, y);
      pixels.push(value, value, value, 255);
    }
  return pixels;
}

test('green counts most, blue least, and a grey is its own luminance', () => {
  const [red, green, blue, grey] = luminanceOf([
    ...[255, 0, 0, 255],
    ...[0, 255, 0, 255],
    ...[0, 0, 255, 255],
    ...[90, 90, 90, 255],
  ]);
  expect(red).toBeCloseTo(54.2, 1);
  expect(green).toBeCloseTo(182.4, 1);
  expect(blue).toBeCloseTo(18.4, 1);
  expect(grey).toBeCloseTo(90, 3);
});

test('a black frame is dark everywhere, a white one bright everywhere, both without an edge', () => {
  expect(
    measurePicture(
      aFrame(8, 8, () => 0),
      8,
    ),
  ).toEqual({
    ...{ meanLuminance: 0, shareDark: 1, shareBright: 0, sharpness: 0 },
  });
  const white = measurePicture(
    aFrame(8, 8, () => 255),
    8,
  );
  expect(white).toMatchObject({ shareDark: 0, shareBright: 1 });
  expect(white.meanLuminance).toBeCloseTo(255, 2);
  expect(white.sharpness).toBeCloseTo(0, 2);
});

test('a face against a window: a quarter dark, a quarter bright', () => {
  const measured = measurePicture(
    aFrame(8, 8, (x) => [10, 100, 100, 250][Math.floor(x / 2)]!),
    8,
  );
  expect(measured).toMatchObject({ shareDark: 0.25, shareBright: 0.25 });
  expect(measured.meanLuminance).toBeCloseTo(115, 3);
});

test('a chessboard has the greatest variance that there is', () => {
  // Each inner place differs from its four neighbours by 255: the Laplacian is ±1020 in turn.
  const board = luminanceOf(aFrame(10, 10, (x, y) => ((x + y) % 2) * 255));
  expect(varianceOfLaplacian(board, 10)).toBeCloseTo(1020 ** 2, -2);
});

test('an even slope has no edge at all', () => {
  expect(varianceOfLaplacian(luminanceOf(aFrame(12, 12, (x) => x * 10)), 12)).toBeCloseTo(0, 3);
});

test('the same edge is less sharp when it is blurred', () => {
  const edge = (soft: number) =>
    measurePicture(
      aFrame(40, 40, (x) => Math.max(0, Math.min(255, ((x - 20) / soft) * 255 + 127))),
      40,
    ).sharpness;
  expect(edge(1)).toBeGreaterThan(edge(4) * 3);
  expect(edge(4)).toBeGreaterThan(edge(12));
});

test('a frame of one row has no inside', () => {
  expect(varianceOfLaplacian(luminanceOf(aFrame(9, 1, () => 80)), 9)).toBe(0);
});

test('the median leaves out what stands alone', () => {
  expect(medianOf([3, 900, 2, 4, 1])).toBe(3);
  expect(medianOf([1, 2, 3, 100])).toBe(2.5);
  expect(() => medianOf([])).toThrow('Nothing was measured');
});
