import { roundAll } from '../quality/level-of.ts';
import { correlationOf } from '../quality/thumbnail.ts';
import { INJECTION_RULE } from './injection-rule.ts';
import type { Signal } from './signal.ts';

/** Red, green and blue, from 0 to 255. */
export type Light = readonly [red: number, green: number, blue: number];

/** A colour that the customer's screen showed, drawn by lot. */
export type Flash = { readonly fromMs: number; readonly toMs: number; readonly colour: Light };

/** The mean colour of the face in one frame. */
export type FaceLight = { readonly atMs: number; readonly colour: Light };

const DELAY_STEP_MS = 50;

/**
 * Whether the light on the face follows the screen's colours. A face that was rendered elsewhere
 * does not; in a bright room no face does, and then nothing can be told.
 */
export function flashResponse(flashes: readonly Flash[], lights: readonly FaceLight[]): Signal {
  const { minFlashes, minChange, followsFrom, followsNotBelow } = INJECTION_RULE.flash;
  const { correlation, delayMs, answered } = bestDelay(flashes, lights);
  const change = changeOf(flashes, lights, delayMs);
  const values = roundAll({ correlation, delayMs, change, flashes: answered });
  const base = { name: 'FLASH', version: INJECTION_RULE.version, values } as const;
  if (answered < minFlashes) return { ...base, verdict: 'CANT_TELL', finding: null };
  if (correlation >= followsFrom) return { ...base, verdict: 'CLEAR', finding: null };
  const isVisible = change >= minChange;
  if (!isVisible || correlation >= followsNotBelow)
    return { ...base, verdict: 'CANT_TELL', finding: null };
  const finding = { code: 'FLASH_NOT_FOLLOWED', level: 'LOOK', values } as const;
  return { ...base, verdict: 'ODD', finding };
}

/** Camera, network and screen are late together: the delay that fits best counts. */
function bestDelay(flashes: readonly Flash[], lights: readonly FaceLight[]) {
  let best = { correlation: -1, delayMs: 0, answered: 0 };
  for (let delayMs = 0; delayMs <= INJECTION_RULE.flash.mostDelayMs; delayMs += DELAY_STEP_MS) {
    const pairs = pair(flashes, lights, delayMs);
    const sent = centre(pairs.map(({ sent }) => sent));
    const seen = centre(pairs.map(({ seen }) => seen));
    const correlation = correlationOf(sent, seen);
    if (correlation > best.correlation || best.answered === 0)
      best = { correlation, delayMs, answered: pairs.length };
  }
  return best;
}

/** For each flash its colour, and that of the face while it lasted; without their brightness. */
function pair(flashes: readonly Flash[], lights: readonly FaceLight[], delayMs: number) {
  return flashes.flatMap(({ fromMs, toMs, colour }) => {
    const during = lights.filter(({ atMs }) => atMs >= fromMs + delayMs && atMs < toMs + delayMs);
    if (during.length === 0) return [];
    return [
      { sent: chromaOf(colour), seen: meanOf(during.map((light) => chromaOf(light.colour))) },
    ];
  });
}

/** Automatic exposure and white balance move all flashes alike, so only differences count. */
function centre(all: readonly Light[]): number[] {
  const mean = meanOf(all);
  return all.flatMap((light) => light.map((value, channel) => value - mean[channel]!));
}

/** How much the colour of the face changes from flash to flash. */
function changeOf(
  flashes: readonly Flash[],
  lights: readonly FaceLight[],
  delayMs: number,
): number {
  const seen = centre(pair(flashes, lights, delayMs).map((each) => each.seen));
  return Math.sqrt(seen.reduce((sum, value) => sum + value * value, 0) / Math.max(1, seen.length));
}

function chromaOf([red, green, blue]: Light): Light {
  const all = red + green + blue + 1;
  return [red / all, green / all, blue / all];
}

function meanOf(all: readonly Light[]): Light {
  const sum: [number, number, number] = [0, 0, 0];
  for (const light of all) for (const [channel, value] of light.entries()) sum[channel]! += value;
  const count = Math.max(1, all.length);
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
