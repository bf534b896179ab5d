import { cutCell } from '../../cells/cut-cell.ts';
import { weighSigns, type SignNet } from '../../cells/sign-net.ts';
import type { Picture } from '../../quality/picture.ts';
import { checkLines } from './check-lines.ts';
import type { Zone } from './find-zones.ts';
import { combOf, combsBeside, type Comb } from './comb.ts';
import { correctLines } from './correct-lines.ts';
import { kindAt, LAYOUTS, MRZ_SIGNS, signsOf, type MrzFormat } from './format.ts';
import { likelyAfter, textOf, type LikelySign } from './likely-line.ts';
import type { ReaderView } from './reader-view.ts';
import { placesOf, surestPath } from './surest-path.ts';
import { stripOf, type Strip } from './strip.ts';

/** A row whose every sign is this sure is not tried at other places. */
const SURE = 0.97;

/** Where a sign may be beside the comb's place: in pitches to the right, in heights of the band down. */
const RIGHTS = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3] as const;
const DOWNS = [0, -0.05, 0.05] as const;
const PLACES = placesOf(RIGHTS, DOWNS);

/**
 * `GLANCE`: each row at the one grid that fits its gaps best. `SEARCH`: where a sign is not sure there,
 * other grids and places are tried, which takes ten times as long.
 */
export type Effort = 'GLANCE' | 'SEARCH';

/** The second reader: finds the grid of fixed pitch, and asks of each cell which sign of OCR-B it is. */
export function readByCells(
  net: SignNet,
  picture: Picture,
  { format, rows }: Zone,
  effort: Effort,
): ReaderView {
  const { columns } = LAYOUTS[format];
  const read = rows.map((box, line) => {
    const strip = stripOf(picture, box);
    return readRow(net, strip, combOf(strip, columns), { format, line, effort });
  });
  const rawLines = read.map(textOf);
  const { unmended, lines, corrections } = correctLines(format, rawLines, 'CELLS');
  return {
    ...{ reader: 'CELLS' as const, format, rawLines, unmended, lines, corrections },
    likely: read.map((row, at) => likelyAfter(row, unmended[at] ?? '')),
    checks: checkLines(format, lines),
    confidences: read.map((row) => row.reduce((sum, one) => sum + one.likely, 0) / columns),
    boxes: rows,
  };
}

type RowPlace = {
  readonly format: MrzFormat;
  readonly line: number;
  readonly effort: Effort;
};

/** Reads a row where the comb has it; else on the comb, and the bend, at which its signs are surest. */
function readRow(net: SignNet, strip: Strip, comb: Comb, place: RowPlace): readonly LikelySign[] {
  const { columns } = LAYOUTS[place.format];
  const readAll = (on: Comb, beside: Beside): readonly LikelySign[] =>
    Array.from({ length: columns }, (_, column) =>
      readCell(net, strip, on, { ...place, ...beside, column }),
    );
  const plain = { comb, line: readAll(comb, THERE) };
  if (place.effort === 'GLANCE' || isSure(plain.line)) return plain.line;
  const others = combsBeside(strip, columns, comb).map((other) => ({
    ...{ comb: other, line: readAll(other, THERE) },
  }));
  const best = others.reduce(
    (surest, one) => (surenessOf(one.line) > surenessOf(surest.line) ? one : surest),
    plain,
  );
  if (isSure(best.line)) return best.line;
  const tried = [best.line, ...PLACES.slice(1).map((beside) => readAll(best.comb, beside))];
  const path = surestPath(
    tried.map((line) => line.map((one) => one.likely)),
    RIGHTS,
    DOWNS,
  );
  return path.map((at, column) => tried[at]?.[column] ?? best.line[column]!);
}

const THERE = { right: 0, down: 0 } as const;

const isSure = (line: readonly LikelySign[]): boolean => line.every((one) => one.likely > SURE);

/** A sign that can't be read counts so much against a comb. */
const LEAST = 0.02;

const surenessOf = (line: readonly LikelySign[]): number =>
  line.reduce((sum, one) => sum + Math.log(Math.max(LEAST, one.likely)), 0);

type Beside = { readonly right: number; readonly down: number };

function readCell(
  net: SignNet,
  { plane, top, bottom }: Strip,
  { start, pitch, bend }: Comb,
  at: RowPlace & Beside & { readonly column: number },
): LikelySign {
  const wide = pitch + 2 * bend * at.column;
  const middle = at.column + 0.5;
  const cell = cutCell(plane, {
    x: start + pitch * middle + bend * middle * middle + at.right * wide,
    y: (top + bottom) / 2 + at.down * (bottom - top),
    width: wide * 1.16,
    height: (bottom - top) * 1.18,
  });
  const allowed = signsOf(kindAt(at.format, at.line, at.column));
  // No line of any format begins with a filler: a comb that begins beside the row is found out so.
  return likeliest(weighSigns(net, cell), at.column === 0 ? allowed.replace('<', '') : allowed);
}

function likeliest(weights: Float32Array, allowed: string): LikelySign {
  let best: LikelySign = { sign: '<', likely: -1 };
  for (const sign of allowed) {
    const likely = weights[MRZ_SIGNS.indexOf(sign)]!;
    if (likely > best.likely) best = { sign, likely };
  }
  return best;
}
