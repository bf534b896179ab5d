import type { Picture } from './picture.ts';
import { pointAt, type Point } from './point.ts';
import { QUALITY_THRESHOLDS } from './thresholds.ts';

/**
 * What lies over a face, by colour and light alone: dark glasses and masks are found, a hand in
 * the colour of the skin is not.
 */
export type Coverage = {
  /** Light of the eyes over that of the forehead. */
  readonly eyeLight: number;
  /** Distance in colour between mouth and forehead. */
  readonly mouthColour: number;
  readonly eyes: boolean;
  readonly mouth: boolean;
};

const FOREHEAD = [10, 151, 9, 108, 337];
const EYES = [159, 145, 386, 374, 33, 263];
const MOUTH = [164, 0, 17, 18, 200, 57, 287];
const REACH_PX = 3;

type Colour = readonly [red: number, green: number, blue: number];

export function measureCoverage(picture: Picture, mesh: readonly Point[]): Coverage {
  const forehead = meanColour(picture, mesh, FOREHEAD);
  const eyeLight = lightOf(meanColour(picture, mesh, EYES)) / Math.max(1, lightOf(forehead));
  const mouthColour = apart(chroma(meanColour(picture, mesh, MOUTH)), chroma(forehead));
  const { minEyeLight, maxMouthColour } = QUALITY_THRESHOLDS.face;
  return {
    eyeLight,
    mouthColour,
    eyes: eyeLight < minEyeLight,
    mouth: mouthColour > maxMouthColour,
  };
}

function meanColour(picture: Picture, mesh: readonly Point[], places: readonly number[]): Colour {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const place of places) {
    const [centreX, centreY] = pointAt(mesh, place);
    for (let y = Math.round(centreY) - REACH_PX; y <= Math.round(centreY) + REACH_PX; y++) {
      for (let x = Math.round(centreX) - REACH_PX; x <= Math.round(centreX) + REACH_PX; x++) {
        if (x < 0 || y < 0 || x >= picture.widthPx || y >= picture.heightPx) continue;
        const at = (y * picture.widthPx + x) * 3;
        sum[0] += picture.data[at]!;
        sum[1] += picture.data[at + 1]!;
        sum[2] += picture.data[at + 2]!;
        count++;
      }
    }
  }
  const share = 1 / Math.max(1, count);
  return [sum[0] * share, sum[1] * share, sum[2] * share];
}

const lightOf = ([red, green, blue]: Colour): number => 0.3 * red + 0.59 * green + 0.11 * blue;

/** Colour without its brightness: the shares of red and green. */
function chroma([red, green, blue]: Colour): Point {
  const all = red + green + blue + 1;
  return [red / all, green / all];
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
