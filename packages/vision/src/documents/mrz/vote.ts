import { readFields } from './read-fields.ts';
import { allPass, checkLines } from './check-lines.ts';
import { judgeContent } from './judge-content.ts';
import { nameLineOf } from './format.ts';
import { mergeLines } from './merge-lines.ts';
import type { Correction, MrzReading, Reader } from './mrz-reading.ts';
import { passes, worthOf, type ReaderView } from './reader-view.ts';

/**
 * What two readers make of one zone: both together, sign by sign; where that makes no check digits
 * right, the better reader alone. What they differ in is told, not hidden.
 */
export function vote(
  print: ReaderView | undefined,
  cells: ReaderView | undefined,
  today: string,
): MrzReading | undefined {
  const first = preferred(print, cells, today);
  if (!first) return undefined;
  const views = [print, cells].filter((view) => view !== undefined);
  const merged = print && cells?.format === print.format ? mergeLines(print, cells, today) : [];
  const isMerged = allPass(checkLines(first.format, merged));
  const names = nameLineOf(first.format);
  const lines = first.lines.map((line, at) =>
    isMerged || at === names ? (merged[at] ?? line) : line,
  );
  const isSeen = (view: ReaderView | undefined, at: number): boolean =>
    view?.format === first.format && view.lines[at] === lines[at];
  const agreeingLines = lines.map((_, at) => isSeen(print, at) && isSeen(cells, at));
  return {
    format: first.format,
    rawLines: Object.fromEntries(views.map((view) => [view.reader, view.rawLines])),
    lines,
    corrections: [
      ...first.corrections.filter(({ why }) => !isMerged || why !== 'CHECK_DIGIT'),
      ...takenOver(first.reader, isMerged ? first.unmended : first.lines, lines),
    ],
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
