import { cutCell } from '../../cells/cut-cell.ts';
import { weighSigns, type SignNet } from '../../cells/sign-net.ts';
import type { Picture } from '../../quality/picture.ts';
import { checkLines } from './check-lines.ts';
import type { Zone } from './find-zones.ts';
import { combOf, type Comb } from './comb.ts';
import { correctLines } from './correct-lines.ts';
import { kindAt, LAYOUTS, MRZ_SIGNS, signsOf, type MrzFormat } from './format.ts';
import type { ReaderView } from './reader-view.ts';
import { stripOf, type Strip } from './strip.ts';

/** A row this sure is not tried at other places. */
const SURE = 0.93;

/** The second reader: finds the grid of fixed pitch, and asks of each cell which sign of OCR-B it is. */
export function readByCells(net: SignNet, picture: Picture, { format, rows }: Zone): ReaderView {
  const { columns } = LAYOUTS[format];
  const read = rows.map((box, line) => {
    const strip = stripOf(picture, box);
    return readRow(net, strip, combOf(strip, columns), { format, line });
  });
  const rawLines = read.map((row) => row.text);
  const { lines, corrections } = correctLines(format, rawLines, 'CELLS');
  return {
    ...{ reader: 'CELLS' as const, format, rawLines, lines, corrections },
    checks: checkLines(format, lines),
    confidences: read.map((row) => row.confidence),
    boxes: rows,
  };
}

type RowRead = { readonly text: string; readonly confidence: number };

/** Reads a row where the comb has it, and a little beside, and takes the surest. */
function readRow(
  net: SignNet,
  strip: Strip,
  comb: Comb,
  place: { readonly format: MrzFormat; readonly line: number },
): RowRead {
  let best: RowRead = { text: '', confidence: -1 };
  for (const right of [0, -0.1, 0.1])
    for (const down of [0, -1, 1]) {
      if (best.confidence > SURE) return best;
      const read = readAt(net, strip, comb, { ...place, right, down });
      if (read.confidence > best.confidence) best = read;
    }
  return best;
}

function readAt(
  net: SignNet,
  { plane, top, bottom }: Strip,
  { start, pitch, bend }: Comb,
  at: { format: MrzFormat; line: number; right: number; down: number },
): RowRead {
  const { columns } = LAYOUTS[at.format];
  let text = '';
  let sure = 0;
  for (let column = 0; column < columns; column++) {
    const wide = pitch + 2 * bend * column;
    const middle = column + 0.5;
    const cell = cutCell(plane, {
      x: start + pitch * middle + bend * middle * middle + at.right * wide,
      y: (top + bottom) / 2 + at.down,
      width: wide * 1.16,
      height: (bottom - top) * 1.18,
    });
    const { sign, likely } = likeliest(weighSigns(net, cell), kindAt(at.format, at.line, column));
    text += sign;
    sure += likely;
  }
  return { text, confidence: sure / columns };
}

function likeliest(
  weights: Float32Array,
  kind: Parameters<typeof signsOf>[0],
): { readonly sign: string; readonly likely: number } {
  let best = { sign: '<', likely: -1 };
  for (const sign of signsOf(kind)) {
    const likely = weights[MRZ_SIGNS.indexOf(sign)]!;
    if (likely > best.likely) best = { sign, likely };
  }
  return best;
}
