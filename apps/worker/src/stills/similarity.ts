/** A grey picture: one byte for each pixel, row by row. */
export type Grey = {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** The constant of Wang et al. that keeps flat places from dividing by nothing: (0.03 × 255)². */
const C2 = 58.5225;
/** Less than this a place, and a picture is empty: in bits. */
const EMPTY = 0.02;
const RADIUS = 5;
const SIGMA = 1.5;
const KERNEL = gaussian(RADIUS, SIGMA);

/**
 * How alike the structure of two pictures of one size is, at most 1: the contrast and structure terms
 * of SSIM (Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment, IEEE Transactions on Image
 * Processing 13, 2004, formulas 9 and 10 with α = 0) with their Gaussian window of 11 × 11. The
 * luminance term is left out: how bright a picture is says how a camera measured, not what it saw. Each
 * place counts by what it holds (Wang, Li: Information Content Weighting, IEEE Transactions on Image
 * Processing 20, 2011, in its simplest form), or a blank wall would be like every other.
 */
export function structuralSimilarity(a: Grey, b: Grey): number {
  const meanA = blur(a, (at) => a.pixels[at]!);
  const meanB = blur(a, (at) => b.pixels[at]!);
  const squareA = blur(a, (at) => a.pixels[at]! ** 2);
  const squareB = blur(a, (at) => b.pixels[at]! ** 2);
  const product = blur(a, (at) => a.pixels[at]! * b.pixels[at]!);
  let sum = 0;
  let weights = 0;
  for (let at = 0; at < product.length; at += 1) {
    const covariance = product[at]! - meanA[at]! * meanB[at]!;
    const varianceA = squareA[at]! - meanA[at]! ** 2;
    const varianceB = squareB[at]! - meanB[at]! ** 2;
    const weight = Math.log2((1 + Math.max(0, varianceA) / C2) * (1 + Math.max(0, varianceB) / C2));
    sum += (weight * (2 * covariance + C2)) / (varianceA + varianceB + C2);
    weights += weight;
  }
  // Two empty pictures have nothing by which they could be known.
  return weights < product.length * EMPTY ? 0 : sum / weights;
}

/** Weighted means under the window, where it lies wholly in the picture. */
function blur({ widthPx, heightPx }: Grey, value: (at: number) => number): Float64Array {
  const columns = widthPx - 2 * RADIUS;
  const rows = heightPx - 2 * RADIUS;
  const across = new Float64Array(columns * heightPx);
  for (let y = 0; y < heightPx; y += 1)
    for (let x = 0; x < columns; x += 1) {
      let sum = 0;
      for (let k = 0; k < KERNEL.length; k += 1) sum += KERNEL[k]! * value(y * widthPx + x + k);
      across[y * columns + x] = sum;
    }
  const both = new Float64Array(columns * rows);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      let sum = 0;
      for (let k = 0; k < KERNEL.length; k += 1) sum += KERNEL[k]! * across[(y + k) * columns + x]!;
      both[y * columns + x] = sum;
    }
  return both;
}

function gaussian(radius: number, sigma: number): readonly number[] {
  const weights = Array.from({ length: 2 * radius + 1 }, (_, at) =>
    Math.exp(-((at - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
