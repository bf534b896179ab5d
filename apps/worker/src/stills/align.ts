import type { Grey } from './similarity.ts';

/** A part of a picture, in shares of its width and height. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A photo may see more than the stream; how much of it the stream shows at least. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7] as const;
/** Between the photo and the frame a hand moves the phone by so much of the picture at most. */
const FARTHEST_SHIFT = 0.08;
const STEP = 0.016;

/** The middle of a picture of this size, with the sides in that proportion. */
export function middleOf(widthPx: number, heightPx: number, aspect: number): Part {
  const width = Math.min(1, (heightPx * aspect) / widthPx);
  const height = Math.min(1, widthPx / aspect / heightPx);
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
}

/**
 * Which part of `large` looks most like the whole of `small`: a search over scale and shift in
 * pictures of the same proportions and of few pixels.
 */
export function findPart(
  small: Grey,
  large: Grey,
): { readonly part: Part; readonly score: number } {
  let best = { part: { left: 0, top: 0, width: 1, height: 1 }, score: -1 };
  for (const scale of SCALES) {
    const spare = (1 - scale) / 2;
    for (let down = -FARTHEST_SHIFT; down <= FARTHEST_SHIFT; down += STEP)
      for (let right = -FARTHEST_SHIFT; right <= FARTHEST_SHIFT; right += STEP) {
        const part = { left: spare + right, top: spare + down, width: scale, height: scale };
        const score = correlation(small, large, part);
        if (score > best.score) best = { part, score };
      }
  }
  return best;
}

/** How pixels rise and fall together (Pearson), whatever the brightness; over what both have. */
function correlation(small: Grey, large: Grey, part: Part): number {
  let [count, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let y = 0; y < small.heightPx; y += 1) {
    const fromY = Math.round((part.top + (part.height * y) / small.heightPx) * large.heightPx);
    if (fromY < 0 || fromY >= large.heightPx) continue;
    for (let x = 0; x < small.widthPx; x += 1) {
      const fromX = Math.round((part.left + (part.width * x) / small.widthPx) * large.widthPx);
      if (fromX < 0 || fromX >= large.widthPx) continue;
      const a = small.pixels[y * small.widthPx + x]!;
      const b = large.pixels[fromY * large.widthPx + fromX]!;
      count += 1;
      sumA += a;
      sumB += b;
      squareA += a * a;
      squareB += b * b;
      product += a * b;
    }
  }
  const covariance = product - (sumA * sumB) / count;
  const spread = (squareA - sumA ** 2 / count) * (squareB - sumB ** 2 / count);
  return spread <= 0 ? 0 : covariance / Math.sqrt(spread);
}
