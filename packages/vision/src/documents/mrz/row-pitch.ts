import type { Picture } from '../../quality/picture.ts';
import type { TextBox } from '../print/text-box.ts';
import { stripOf } from './strip.ts';

/** Of a row's height as the detector has it, a sign and the gap after it take this much. */
const SHARE = { least: 0.5, most: 1.15 } as const;
const STEP = 0.25;

/** The way from sign to sign in the picture's pixels: the shift at which a row is most like itself. */
export function pitchOf(picture: Picture, box: TextBox): number {
  const { columns, plane } = stripOf(picture, box);
  const mean = columns.reduce((sum, ink) => sum + ink, 0) / columns.length;
  const ink = columns.map((value) => value - mean);
  const scale = plane.height / 1.15;
  let best = { shift: 0, likeness: -Infinity };
  for (let shift = scale * SHARE.least; shift <= scale * SHARE.most; shift += STEP) {
    const likeness =
      likenessAt(ink, shift) + likenessAt(ink, shift * 2) + likenessAt(ink, shift * 3);
    if (likeness > best.likeness) best = { shift, likeness };
  }
  return (best.shift / scale) * box.height;
}

function likenessAt(ink: Float32Array, shift: number): number {
  const whole = Math.floor(shift);
  const part = shift - whole;
  const count = ink.length - whole - 1;
  let sum = 0;
  for (let at = 0; at < count; at++)
    sum += ink[at]! * (ink[at + whole]! * (1 - part) + ink[at + whole + 1]! * part);
  return count > 0 ? sum / count : 0;
}
