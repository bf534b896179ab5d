import { MRZ_SIGNS } from '../../documents/mrz/format.ts';
import type { Lots } from '../../testing/specimens/random.ts';
import { portableSin } from '../portable-math.ts';
import { SHEET, type Stamp } from './stamp.ts';

/** A line of print as a camera may see it: brightness, 0 to 255. */
export type DrawnLine = {
  readonly signs: string;
  readonly grey: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Camera pixels for a pixel of the sheet. */
  readonly scale: number;
};

export const SIGNS_IN_LINE = 24;
const FILLER_SHARE = 0.12;

/** The stamps of one face of OCR-B by sign. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** A line of signs by lot: paper, lines across it, uneven light, glare, blur, noise. */
export function drawLine(stamps: Stamps, lots: Lots): DrawnLine {
  const signs = Array.from({ length: SIGNS_IN_LINE }, () =>
    lots.next() < FILLER_SHARE ? '<' : lots.pick([...MRZ_SIGNS]),
  ).join('');
  const sheet = inkOf(signs, stamps, lots);
  const scale = lots.between(9, 34) / SHEET.pitch;
  const small = shrink(sheet, scale);
  const { width, height } = small;
  soften(small, lots.between(0, 1.3));
  const paper = lots.between(150, 250);
  const ink = lots.between(5, 75);
  const grey = small.values.map((value) => paper + (ink - paper) * Math.min(1, value));
  if (lots.next() < 0.75) crossWithWaves(grey, width, height, scale, lots);
  shine(grey, width, height, lots);
  addNoise(grey, lots.between(0, 11), lots);
  return { signs, grey, width, height, scale };
}

type Plane = { values: Float32Array; readonly width: number; readonly height: number };

/** Ink on the sheet, bolder or thinner by lot, each sign a little out of place. */
function inkOf(signs: string, stamps: Stamps, lots: Lots): Plane {
  const width = (SIGNS_IN_LINE + 2) * SHEET.pitch;
  const { height } = SHEET;
  const values = new Float32Array(width * height);
  [...signs].forEach((sign, at) => {
    const stamp = stamps.get(sign)!;
    const x0 = Math.round((at + 1) * SHEET.pitch - 4 + lots.between(-1, 1));
    const y0 = Math.round(lots.between(-1.2, 1.2));
    for (let y = Math.max(0, -y0); y < Math.min(height, height - y0); y++)
      for (let x = 0; x < stamp.width; x++) {
        const to = (y + y0) * width + x0 + x;
        values[to] = Math.max(values[to]!, stamp.ink[y * stamp.width + x]!);
      }
  });
  const plane = { values, width, height };
  const threshold = lots.between(0.22, 0.68);
  soften(plane, 1.6);
  for (let at = 0; at < values.length; at++)
    plane.values[at] = Math.max(0, Math.min(1, (plane.values[at]! - threshold) * 3 + 0.5));
  return plane;
}

/** The mean of what each new pixel covers. */
function shrink({ values, width, height }: Plane, scale: number): Plane {
  const w = Math.round(width * scale);
  const h = Math.round(height * scale);
  const small = new Float32Array(w * h);
  const finer = 3;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let sample = 0; sample < finer * finer; sample++) {
        const u = Math.floor((x + ((sample % finer) + 0.5) / finer) / scale);
        const v = Math.floor((y + (Math.floor(sample / finer) + 0.5) / finer) / scale);
        sum += values[Math.min(height - 1, v) * width + Math.min(width - 1, u)]!;
      }
      small[y * w + x] = sum / (finer * finer);
    }
  return { values: small, width: w, height: h };
}

/** Three passes of a short weighted mean in each direction: nearly a Gaussian of this sigma. */
function soften(plane: Plane, sigma: number): void {
  const passes = Math.max(1, Math.ceil(sigma * sigma));
  const side = Math.min(0.33, (sigma * sigma) / passes / 2);
  if (side < 0.02) return;
  for (let pass = 0; pass < passes; pass++) {
    plane.values = spread(plane, side, 1);
    plane.values = spread(plane, side, plane.width);
  }
}

function spread({ values }: Plane, side: number, step: number): Float32Array {
  const out = new Float32Array(values.length);
  const last = values.length - step;
  for (let at = 0; at < values.length; at++) {
    const here = values[at]!;
    const before = at >= step ? values[at - step]! : here;
    const after = at < last ? values[at + step]! : here;
    out[at] = here * (1 - 2 * side) + (before + after) * side;
  }
  return out;
}

function crossWithWaves(
  grey: Float32Array,
  width: number,
  height: number,
  scale: number,
  lots: Lots,
): void {
  const shade = lots.between(0.45, 0.92);
  const thick = lots.between(1, 3.2) * scale;
  const apart = lots.between(14, 34) * scale;
  const swing = lots.between(4, 14) * scale;
  const length = (60 + lots.below(120)) * scale;
  const start = lots.between(0, 20);
  for (let x = 0; x < width; x++) {
    const offset = swing * portableSin((x / length) * 6.283 + start);
    for (let y = 0; y < height; y++) {
      const away = (y + offset + apart * 8) % apart;
      const share = Math.max(0, Math.min(1, thick - away + 0.5));
      const at = y * width + x;
      grey[at] = grey[at]! * (1 - share * (1 - shade));
    }
  }
}

/** Light that changes along the line, and sometimes a reflection that takes the contrast away. */
function shine(grey: Float32Array, width: number, height: number, lots: Lots): void {
  const slope = lots.between(-0.25, 0.25);
  const hasGlare = lots.next() < 0.3;
  const middle = lots.between(0, width);
  const reach = lots.between(0.06, 0.25) * width;
  const strength = lots.between(40, 120);
  for (let x = 0; x < width; x++) {
    const far = (x - middle) / reach;
    const glare = hasGlare ? strength / (1 + far * far * far * far) : 0;
    for (let y = 0; y < height; y++) {
      const at = y * width + x;
      grey[at] = grey[at]! * (1 + slope * (x / width - 0.5)) + glare;
    }
  }
}

function addNoise(grey: Float32Array, deviation: number, lots: Lots): void {
  for (let at = 0; at < grey.length; at++) {
    const normal = (lots.next() + lots.next() + lots.next() - 1.5) * 2;
    grey[at] = Math.max(0, Math.min(255, grey[at]! + normal * deviation));
  }
}
