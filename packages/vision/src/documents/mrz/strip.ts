import type { Plane } from '../../cells/normalise.ts';
import { normaliseInk } from '../../cells/normalise.ts';
import type { Picture } from '../../quality/picture.ts';
import type { TextBox } from '../print/text-box.ts';

/** A row of the zone laid straight, as ink; where the signs' band is, and how much ink each column has. */
export type Strip = {
  readonly plane: Plane;
  readonly top: number;
  readonly bottom: number;
  readonly columns: Float32Array;
};

const HEIGHT = 44;
const TALLER = 1.15;
const WIDER = 1.06;
/** By how much a row may be turned against what the detector says, and in which steps. */
const MOST_TILT = 0.02;
const TILT_STEP = 0.002;

/** Cuts a row out of the picture, with its tilt set right. */
export function stripOf(picture: Picture, row: TextBox): Strip {
  const box = { ...row, width: row.width * WIDER, height: row.height * TALLER };
  const width = Math.round((box.width * HEIGHT) / box.height);
  const angle = bestAngle(picture, box, width);
  const plane = normaliseInk(sample(picture, { ...box, angle }, width, HEIGHT));
  const { top, bottom } = bandOf(plane);
  return { plane, top, bottom, columns: inkByColumn(plane, top, bottom) };
}

function sample(
  { data, widthPx, heightPx }: Picture,
  box: TextBox,
  width: number,
  height: number,
): Plane {
  const values = new Float32Array(width * height);
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  for (let row = 0, to = 0; row < height; row++) {
    const v = ((row + 0.5) / height - 0.5) * box.height;
    for (let column = 0; column < width; column++, to++) {
      const u = ((column + 0.5) / width - 0.5) * box.width;
      const x = Math.max(0, Math.min(widthPx - 1.001, box.x + u * cos - v * sin - 0.5));
      const y = Math.max(0, Math.min(heightPx - 1.001, box.y + u * sin + v * cos - 0.5));
      const left = Math.floor(x);
      const top = Math.floor(y);
      const a = x - left;
      const b = y - top;
      const at = (top * widthPx + left) * 3;
      const below = at + widthPx * 3;
      const upper = grey(data, at) * (1 - a) + grey(data, at + 3) * a;
      values[to] = upper * (1 - b) + (grey(data, below) * (1 - a) + grey(data, below + 3) * a) * b;
    }
  }
  return { values, width, height };
}

const grey = (data: Uint8Array, at: number): number =>
  0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;

/** The tilt at which lines of pixels differ most: signs are then neither begun nor ended aslant. */
function bestAngle(picture: Picture, box: TextBox, width: number): number {
  let best = { angle: box.angle, contrast: -1 };
  for (let tilt = -MOST_TILT; tilt <= MOST_TILT + 1e-9; tilt += TILT_STEP) {
    const angle = box.angle + tilt;
    const small = sample(picture, { ...box, angle }, width >> 2, HEIGHT >> 1);
    const contrast = contrastOfRows(small);
    if (contrast > best.contrast) best = { angle, contrast };
  }
  return best.angle;
}

function contrastOfRows({ values, width, height }: Plane): number {
  let contrast = 0;
  let before = 0;
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let x = 0; x < width; x++) sum += values[row * width + x]!;
    const mean = sum / width;
    if (row > 0) contrast += (mean - before) ** 2;
    before = mean;
  }
  return contrast;
}

/** The rows of pixels that the signs take, grown from the middle over gaps of up to three. */
function bandOf({ values, width, height }: Plane): {
  readonly top: number;
  readonly bottom: number;
} {
  const shares = Array.from({ length: height }, (_, row) => {
    let inked = 0;
    for (let x = 0; x < width; x++) if (values[row * width + x]! > 0.5) inked++;
    return inked / width;
  });
  const least = Math.max(...shares) * 0.18;
  const reach = (step: 1 | -1): number => {
    let last = height >> 1;
    let gap = 0;
    for (let row = last; row >= 0 && row < height && gap <= 3; row += step) {
      gap = shares[row]! > least ? 0 : gap + 1;
      if (gap === 0) last = row;
    }
    return last;
  };
  return { top: reach(-1), bottom: reach(1) + 1 };
}

function inkByColumn({ values, width }: Plane, top: number, bottom: number): Float32Array {
  return Float32Array.from({ length: width }, (_, x) => {
    let sum = 0;
    for (let y = top; y < bottom; y++) sum += Math.max(0, values[y * width + x]! - 0.25);
    return sum / (bottom - top);
  });
}
