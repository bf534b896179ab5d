import type { Picture } from '../../quality/picture.ts';
import type { PrintModels } from '../print/print-models.ts';
import { readText } from '../print/read-text.ts';
import { checkLines } from './check-lines.ts';
import { correctLines } from './correct-lines.ts';
import type { Zone } from './find-zones.ts';
import { LAYOUTS, MRZ_SIGNS } from './format.ts';
import { likelyAfter, textOf, type LikelySign } from './likely-line.ts';
import { onPitchGrid } from './pitch-grid.ts';
import type { ReaderView } from './reader-view.ts';

/** Rows are read at this share of their height: of .6, .7, .78 and 1 the best, measured. */
const HEIGHT_SHARE = 0.7;
/** Signs that may be lost or won before a format is out of the question. */
const MOST_OFF = 8;

/** The first reader: a general net for print, told that there is nothing but the zone's signs. */
export async function readByPrint(
  models: PrintModels,
  picture: Picture,
  { format, rows }: Zone,
): Promise<ReaderView | undefined> {
  const read: (readonly LikelySign[])[] = [];
  const confidences: number[] = [];
  for (const box of rows) {
    const core = { ...box, height: box.height * HEIGHT_SHARE };
    const { signs, confidence } = await readText(models, picture, core, MRZ_SIGNS);
    const line = onPitchGrid(signs);
    if (!line || Math.abs(line.length - LAYOUTS[format].columns) > MOST_OFF) return undefined;
    read.push(line);
    confidences.push(confidence);
  }
  const rawLines = read.map(textOf);
  const { unmended, lines, corrections } = correctLines(format, rawLines, 'PRINT');
  const checks = checkLines(format, lines);
  return {
    reader: 'PRINT',
    format,
    rawLines,
    unmended,
    likely: read.map((line, at) => likelyAfter(line, unmended[at] ?? '')),
    lines,
    corrections,
    checks,
    confidences,
    boxes: rows,
  };
}
