import sharp from 'sharp';
import { decodePicture } from '../../decode.ts';
import { homographyOf, type FourPoints, type Homography } from '../../geometry/homography.ts';
import type { Picture } from '../../quality/picture.ts';
import type { Lots } from './random.ts';

/** How badly a document is held before a camera: L0 as good as a scan, L3 what an agent would refuse. */
export const LEVELS = [
  { cover: 0.86, angle: 0.03, slant: 0.01, slope: 0.1, gain: 0.05, noise: 1.5, blur: 0, jpeg: 92 },
  { cover: 0.8, angle: 0.1, slant: 0.04, slope: 0.25, gain: 0.15, noise: 3.5, blur: 0.5, jpeg: 85 },
  { cover: 0.74, angle: 0.2, slant: 0.08, slope: 0.4, gain: 0.3, noise: 6, blur: 0.8, jpeg: 75 },
  { cover: 0.66, angle: 0.3, slant: 0.11, slope: 0.6, gain: 0.45, noise: 9, blur: 1.2, jpeg: 65 },
] as const;
export type Level = 0 | 1 | 2 | 3;
type Degradation = (typeof LEVELS)[number];

const WIDTH = 1280;
const HEIGHT = 720;
/** The share of L2 and L3 with a reflection. */
const GLARE_SHARE = 0.6;

/** A picture of a document before a webcam, and where its corners are. */
export type Photograph = {
  readonly jpeg: Buffer;
  readonly corners: FourPoints;
  readonly hasGlare: boolean;
};

/** Photographs a drawn document: perspective, uneven light, glare, blur, noise and compression by lot. */
export async function photograph(svg: string, level: Level, lots: Lots): Promise<Photograph> {
  const how = LEVELS[level];
  const page = await decodePicture(await sharp(Buffer.from(svg)).png().toBuffer());
  const corners = cornersOf(page, how, lots);
  const frame = laidOnDesk(page, corners, lots);
  const glare = level >= 2 && lots.next() < GLARE_SHARE ? glareOn(corners, lots) : undefined;
  light(frame, how, glare, lots);
  const raw = { raw: { width: WIDTH, height: HEIGHT, channels: 3 } } as const;
  const blur = how.blur * lots.between(0.8, 1.3);
  const optics = sharp(frame, raw);
  const seen = blur >= 0.3 ? sharp(await optics.blur(blur).raw().toBuffer(), raw) : optics;
  const jpeg = await seen.jpeg({ quality: how.jpeg }).toBuffer();
  return { jpeg, corners, hasGlare: glare !== undefined };
}

function cornersOf(page: Picture, how: Degradation, lots: Lots): FourPoints {
  const aspect = page.widthPx / page.heightPx;
  const most = HEIGHT * 0.94 * (how.cover / LEVELS[0].cover);
  const height = Math.min((WIDTH * how.cover) / aspect, most);
  const width = height * aspect;
  const angle = lots.between(-0.5, 0.5) * how.angle;
  const x = WIDTH / 2 + lots.between(-0.25, 0.25) * (WIDTH - width);
  const y = HEIGHT / 2 + lots.between(-0.2, 0.2) * (HEIGHT - height);
  const corner = (right: number, down: number): readonly [number, number] => {
    const u = ((right * width) / 2) * (1 + lots.between(-1, 1) * how.slant);
    const v = ((down * height) / 2) * (1 + lots.between(-1, 1) * how.slant);
    return [
      x + u * Math.cos(angle) - v * Math.sin(angle),
      y + u * Math.sin(angle) + v * Math.cos(angle),
    ];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function laidOnDesk(page: Picture, corners: FourPoints, lots: Lots): Buffer {
  const { widthPx: w, heightPx: h } = page;
  const map = homographyOf(corners, [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ]);
  const desk = [lots.between(70, 160), lots.between(60, 130), lots.between(50, 120)] as const;
  const frame = Buffer.alloc(WIDTH * HEIGHT * 3);
  const finer = Math.max(1, Math.min(3, Math.round(w / (corners[1][0] - corners[0][0]))));
  for (let y = 0, to = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, to += 3) mixPixel({ page, map, desk, finer }, x, y, frame, to);
  return frame;
}

type Scene = {
  readonly page: Picture;
  readonly map: Homography;
  readonly desk: readonly [number, number, number];
  readonly finer: number;
};

/** One pixel of the camera: the mean of what it covers of the document, or of the desk. */
function mixPixel(
  { page, map, desk, finer }: Scene,
  x: number,
  y: number,
  frame: Buffer,
  to: number,
): void {
  const grain = 8 * Math.sin(x * 0.05 + Math.sin(y * 0.02) * 3) + ((x * 7 + y * 13) % 11) - 5;
  const { data, widthPx, heightPx } = page;
  const sums = [0, 0, 0];
  for (let sample = 0; sample < finer * finer; sample++) {
    const px = x + ((sample % finer) + 0.5) / finer;
    const py = y + (Math.floor(sample / finer) + 0.5) / finer;
    const depth = map[6] * px + map[7] * py + 1;
    const u = Math.floor((map[0] * px + map[1] * py + map[2]) / depth);
    const v = Math.floor((map[3] * px + map[4] * py + map[5]) / depth);
    const isOnPage = u >= 0 && v >= 0 && u < widthPx && v < heightPx;
    const from = (v * widthPx + u) * 3;
    for (let channel = 0; channel < 3; channel++)
      sums[channel]! += isOnPage ? data[from + channel]! : desk[channel]! + grain;
  }
  for (let channel = 0; channel < 3; channel++)
    frame[to + channel] = clamp(sums[channel]! / (finer * finer));
}

type Glare = Readonly<Record<'x' | 'y' | 'rx' | 'ry' | 'strength', number>>;

function glareOn(corners: FourPoints, lots: Lots): Glare {
  const width = corners[1][0] - corners[0][0];
  const height = corners[3][1] - corners[0][1];
  return {
    x: (corners[0][0] + corners[2][0]) / 2 + lots.between(-0.4, 0.4) * width,
    y: (corners[0][1] + corners[2][1]) / 2 + lots.between(-0.4, 0.4) * height,
    rx: width * lots.between(0.05, 0.15),
    ry: height * lots.between(0.05, 0.15),
    strength: lots.between(60, 150),
  };
}

/** Light that falls from a side, a reflection, and the sensor's noise. */
function light(frame: Buffer, how: Degradation, glare: Glare | undefined, lots: Lots): void {
  const slope = lots.between(-0.5, 0.5) * how.slope;
  const gain = 1 + lots.between(-0.5, 0.5) * how.gain;
  const noise = noiseFrom(lots.below(1e9));
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const level = gain * (1 + slope * (x / WIDTH - 0.5) * 2);
      const shine = glare ? shineAt(glare, x, y) : 0;
      for (let channel = 0; channel < 3; channel++, at++)
        frame[at] = clamp(frame[at]! * level + shine + noise() * how.noise);
    }
}

function shineAt({ x: cx, y: cy, rx, ry, strength }: Glare, x: number, y: number): number {
  const far = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2;
  return far > 8 ? 0 : strength * Math.exp(-far);
}

/** Nearly normal: the sum of four even numbers, of standard deviation 1. */
function noiseFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    let sum = -2;
    for (let time = 0; time < 4; time++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      sum += state / 4_294_967_296;
    }
    return sum * 1.73;
  };
}

const clamp = (value: number): number => Math.max(0, Math.min(255, value));
