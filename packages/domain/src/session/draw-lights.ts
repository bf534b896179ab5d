import { drawLot } from '../procedure/lots.ts';
import { LIGHTS, type LightColour } from './light-check.ts';

/**
 * Soft colours of about the same brightness: what changes is their hue alone, so that nothing flashes
 * in the sense of WCAG 2.3.1, and none is a saturated red.
 */
export const LIGHT_COLOURS = [
  '#ffaa6e',
  '#c8b900',
  '#5ad76e',
  '#00d2d2',
  '#96beff',
  '#cdaaff',
  '#ffa0c8',
] as const satisfies readonly LightColour[];

/**
 * The colours of a session's light check with this number, from its committed seed: each as likely as
 * any other but the one before.
 */
export function drawLights(seed: string, number: number): readonly LightColour[] {
  const drawn: LightColour[] = [];
  for (let place = 0; place < LIGHTS; place += 1) {
    const others = LIGHT_COLOURS.filter((colour) => colour !== drawn.at(-1));
    const lot = drawLot(seed, `light/${number}/${place}`, others.length);
    drawn.push(others[lot] ?? LIGHT_COLOURS[0]);
  }
  return drawn;
}
