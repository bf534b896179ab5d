/** What a frame of the camera looks like, in figures. */
export type PictureMeasures = {
  /** 0 is black, 255 is white. */
  readonly meanLuminance: number;
  readonly shareDark: number;
  readonly shareBright: number;
  /** Variance of the Laplacian: edges make it high, blur makes it low. */
  readonly sharpness: number;
};

/** The width that a frame is scaled to before it is measured, or sharpness could not be compared. */
export const MEASURED_WIDTH_PX = 320;

const DARK_BELOW = 40;
const BRIGHT_ABOVE = 235;

/** Rec. 709 luminance of RGBA pixels, 0 to 255 each. */
export function luminanceOf(pixels: ArrayLike<number>): Float32Array {
  const light = new Float32Array(pixels.length / 4);
  for (let index = 0; index < light.length; index += 1) {
    const at = index * 4;
    light[index] = 0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]!;
  }
  return light;
}

/** Measures a frame of so many pixels a row. */
export function measurePicture(pixels: ArrayLike<number>, width: number): PictureMeasures {
  const light = luminanceOf(pixels);
  if (light.length === 0) throw new Error('A frame without pixels');
  let sum = 0;
  let dark = 0;
  let bright = 0;
  for (const value of light) {
    sum += value;
    if (value < DARK_BELOW) dark += 1;
    if (value > BRIGHT_ABOVE) bright += 1;
  }
  return {
    meanLuminance: sum / light.length,
    shareDark: dark / light.length,
    shareBright: bright / light.length,
    sharpness: varianceOfLaplacian(light, width),
  };
}

/** Pech-Pacheco et al., Diatom autofocusing in brightfield microscopy, ICPR 2000; 4 neighbours. */
export function varianceOfLaplacian(light: Float32Array, width: number): number {
  const height = Math.floor(light.length / width);
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
      const edge = around - 4 * light[at]!;
      count += 1;
      sum += edge;
      squares += edge * edge;
    }
  }
  if (count === 0) return 0;
  const mean = sum / count;
  return squares / count - mean * mean;
}

/** The value in the middle: one frame with a moved hand does not count. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) throw new Error('Nothing was measured');
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}
