import type { Picture } from '../../quality/picture.ts';
import type { TextRow } from '../print/rows.ts';
import type { TextBox } from '../print/text-box.ts';
import { LAYOUTS, MRZ_FORMATS, type MrzFormat } from './format.ts';
import { pitchOf } from './row-pitch.ts';

/** Rows that may be the zone of a document of this format, each as long as the format says. */
export type Zone = { readonly format: MrzFormat; readonly rows: readonly TextBox[] };

/** How many pitches apart rows are, and how far their beginnings may be out of line. */
const APART = { least: 1.5, most: 3.8 } as const;
const MOST_ASKEW = 2.5;
/** So much longer than its format a row may seem. */
const MOST_OVER = 1.6;
const LEAST_SHAPE = 3;
const LEAST_WIDTH_SHARE = 0.12;

type Line = { readonly box: TextBox; readonly left: number; readonly down: number };

/**
 * Where a zone may be, likeliest format first. Detectors of print lose long runs of fillers: a row
 * is lengthened to what its format needs, from the pitch of what was seen of it.
 */
export function findZones(picture: Picture, rows: readonly TextRow[]): readonly Zone[] {
  const lines = rows
    .filter(({ box }) => box.width > box.height * LEAST_SHAPE)
    .filter(({ box }) => box.width > picture.widthPx * LEAST_WIDTH_SHARE)
    .map(({ box, down }): Line => ({ box, left: leftOf(box), down }));
  const pitches = new Map(lines.map((line) => [line, pitchOf(picture, line.box)]));
  const found = MRZ_FORMATS.flatMap((format) =>
    lines.flatMap((_, from) => {
      const set = lines.slice(from, from + LAYOUTS[format].lines);
      if (set.length < LAYOUTS[format].lines) return [];
      const seen = set.map((line) => pitches.get(line) ?? 0).filter((pitch) => pitch > 0);
      // A row may be most like itself two signs on: half of what was seen is tried too.
      const tried = seen.flatMap((pitch) => [pitch, pitch / 2]);
      const zones = tried.flatMap((pitch) => zoneOf(format, set, pitch));
      return zones.sort((a, b) => a.off - b.off).slice(0, 1);
    }),
  );
  return found.sort((a, b) => a.off - b.off);
}

function zoneOf(
  format: MrzFormat,
  set: readonly Line[],
  pitch: number,
): readonly (Zone & { readonly off: number })[] {
  const { columns } = LAYOUTS[format];
  const steps = set.slice(1).map((line, at) => (line.down - set[at]!.down) / pitch);
  if (steps.some((step) => step < APART.least || step > APART.most)) return [];
  const left = Math.min(...set.map((line) => line.left));
  if (set.some((line) => line.left - left > MOST_ASKEW * pitch)) return [];
  const reach = Math.max(...set.map((line) => line.left + line.box.width)) - left;
  const over = reach / pitch - columns;
  if (over > MOST_OVER) return [];
  const width = Math.max(reach, columns * pitch) + 0.6 * pitch;
  const rows = set.map(({ box, left: own }) => lengthened(box, own - left + 0.3 * pitch, width));
  return [{ format, rows, off: Math.abs(over) / columns }];
}

/** Along the row's own direction. */
const leftOf = (box: TextBox): number =>
  box.x * Math.cos(box.angle) + box.y * Math.sin(box.angle) - box.width / 2;

/** A box that begins so much further to the left, and is so wide. */
function lengthened(box: TextBox, before: number, width: number): TextBox {
  const shift = width / 2 - before - box.width / 2;
  return {
    ...box,
    width,
    x: box.x + shift * Math.cos(box.angle),
    y: box.y + shift * Math.sin(box.angle),
  };
}
