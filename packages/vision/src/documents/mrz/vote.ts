import { readFields } from './read-fields.ts';
import { checkLines } from './check-lines.ts';
import { judgeContent } from './judge-content.ts';
import { nameLineOf } from './format.ts';
import type { Correction, MrzReading, Reader } from './mrz-reading.ts';
import { passes, worthOf, type ReaderView } from './reader-view.ts';

/** A line of names whose reader is less sure than this is left to the other reader. */
const SURE_OF_NAMES = 0.8;

/** What two readers make of one zone. What they differ in is told, not hidden. */
export function vote(
  print: ReaderView | undefined,
  cells: ReaderView | undefined,
  today: string,
): MrzReading | undefined {
  const first = preferred(print, cells, today);
  if (!first) return undefined;
  const views = [print, cells].filter((view) => view !== undefined);
  const other = views.find((view) => view !== first && view.format === first.format);
  const lines = first.lines.map((line, at) => chosenLine(first, other, at) ?? line);
  const agreeingLines = lines.map(
    (line, at) => other !== undefined && other.lines[at] === first.lines[at],
  );
  return {
    format: first.format,
    rawLines: Object.fromEntries(views.map((view) => [view.reader, view.rawLines])),
    lines,
    corrections: [...first.corrections, ...takenOver(first.reader, first.lines, lines)],
    checks: checkLines(first.format, lines),
    readersAgree: agreeingLines.every(Boolean),
    agreeingLines,
    fields: readFields(first.format, lines, today),
  };
}

/** Check digits first; where both readers pass and differ, sense decides, then ours for OCR-B. */
function preferred(
  print: ReaderView | undefined,
  cells: ReaderView | undefined,
  today: string,
): ReaderView | undefined {
  if (!print || !cells) return print ?? cells;
  if (passes(print) !== passes(cells)) return passes(print) ? print : cells;
  if (!passes(print)) return worthOf(print) > worthOf(cells) ? print : cells;
  const faults = (view: ReaderView): number =>
    judgeContent(view.format, view.lines, { today, allowsSpecimens: true }).length;
  return faults(print) < faults(cells) ? print : cells;
}

/** No check digit covers names: there the surer reader is heard. */
function chosenLine(
  first: ReaderView,
  other: ReaderView | undefined,
  at: number,
): string | undefined {
  if (!other || at !== nameLineOf(first.format)) return undefined;
  const cells = first.reader === 'CELLS' ? first : other;
  const print = first.reader === 'CELLS' ? other : first;
  return (cells.confidences[at] ?? 0) >= SURE_OF_NAMES ? cells.lines[at] : print.lines[at];
}

function takenOver(
  reader: Reader,
  before: readonly string[],
  after: readonly string[],
): readonly Correction[] {
  return after.flatMap((line, at) =>
    [...line].flatMap((to, column) => {
      const from = before[at]?.[column] ?? '';
      return from === to
        ? []
        : [{ reader, line: at, column, from, to, why: 'OTHER_READER' as const }];
    }),
  );
}
