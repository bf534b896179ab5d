import { allPass, checkLines } from './check-lines.ts';
import { kindAt, LAYOUTS, type MrzFormat } from './format.ts';
import { judgeContent } from './judge-content.ts';
import type { ReaderView } from './reader-view.ts';

/** So many places at which readers differ are tried either way; of more, the least decided. */
const MOST_OPEN = 9;
/** What a fault of sense costs against the readers' sureness: a reader would have to be e³ surer. */
const FAULT = 3;
const LEAST = 0.001;
/** What a general reader of print makes of a run of fillers. */
const LIKE_FILLERS = 'KSCLEXZRG';
/** A reader taught nothing but OCR-B this sure of a filler is right against one of those. */
const SURE_OF_FILLER = 0.5;

/** Below this over a whole line the reader of OCR-B looks beside the signs, and is sure of nothing. */
const SURE_OF_PLACE = 0.8;

/** Two lines that differ in more signs are out of step: nothing is put together from both. */
const MOST_DIFFERENT = 5;
/** So sure of every sign of such a line, the reader of OCR-B is in its place and the other one is not. */
const SURE_OF_EACH = 0.6;

/** A place at which two readers differ: what else may stand there, and how much less likely it is. */
type Open = {
  readonly line: number;
  readonly column: number;
  readonly other: string;
  readonly loss: number;
};

/**
 * The lines that two readers of one format saw together: sign by sign the surer one's, and of all
 * ways to decide where they differ the likeliest whose check digits are right. None where no way
 * makes them right: then the surer signs alone.
 */
export function mergeLines(print: ReaderView, cells: ReaderView, today: string): readonly string[] {
  const { surest, open } = signBySign(print, cells);
  const isName = ({ line, column }: Open): boolean => isOfNames(print.format, line, column);
  const inData = open.filter((one) => !isName(one)).sort((a, b) => a.loss - b.loss);
  inData.splice(MOST_OPEN);
  let best = { lines: surest, worth: -Infinity };
  for (let way = 0; way < 1 << inData.length; way++) {
    const taken = inData.filter((_, at) => (way >> at) & 1);
    const loss = taken.reduce((sum, one) => sum + one.loss, 0);
    if (-loss <= best.worth) continue;
    const lines = withOthers(surest, taken);
    if (!allPass(checkLines(print.format, lines))) continue;
    const worth = -loss - FAULT * faultsOf(print.format, lines, today);
    if (worth > best.worth) best = { lines, worth };
  }
  return best.lines;
}

/** No check digit is over names, and no sense. */
function isOfNames(format: MrzFormat, line: number, column: number): boolean {
  const names = LAYOUTS[format].parts.names;
  return names?.line === line && column >= names.from;
}

/** That a document has expired is no sign of misreading: a vote must not make it valid. */
const faultsOf = (format: MrzFormat, lines: readonly string[], today: string): number =>
  judgeContent(format, lines, { today, allowsSpecimens: true }).filter(
    ({ code }) => code !== 'EXPIRED',
  ).length;

function signBySign(
  print: ReaderView,
  cells: ReaderView,
): { readonly surest: readonly string[]; readonly open: readonly Open[] } {
  const open: Open[] = [];
  const surest = cells.unmended.map((text, line) => {
    const general = print.unmended[line] ?? text;
    if (areOutOfStep(text, general)) return isInPlace(cells, line) ? text : general;
    return [...text]
      .map((cell, column) => {
        const printed = general[column] ?? cell;
        if (printed === cell) return cell;
        const lead = leadOfCells(print, cells, { line, column });
        const [surer, other] = lead >= 0 ? [cell, printed] : [printed, cell];
        open.push({ line, column, other, loss: Math.abs(lead) });
        return surer;
      })
      .join('');
  });
  return { surest, open };
}

const isInPlace = (cells: ReaderView, line: number): boolean =>
  (cells.likely[line] ?? []).every((likely) => likely > SURE_OF_EACH);

const areOutOfStep = (one: string, other: string): boolean =>
  [...one].filter((sign, at) => {
    const isFiller = sign === '<' && LIKE_FILLERS.includes(other[at] ?? '');
    return sign !== other[at] && !isFiller;
  }).length > MOST_DIFFERENT;

/** By how much, in logarithms of odds, the reader of OCR-B is to be believed rather. */
function leadOfCells(
  print: ReaderView,
  cells: ReaderView,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const isAstray = (cells.confidences[line] ?? 0) < SURE_OF_PLACE;
  const own = (cells.likely[line]?.[column] ?? 0) * (isAstray ? 0.5 : 1);
  const others = print.likely[line]?.[column] ?? 0;
  const [cell = '', general = ''] = [
    cells.unmended[line]?.[column],
    print.unmended[line]?.[column],
  ];
  const lead = odds(own) - odds(others);
  const isFiller = cell === '<' && LIKE_FILLERS.includes(general) && own > SURE_OF_FILLER;
  const isAllowed = kindAt(cells.format, line, column) !== 'DIGIT';
  return isFiller && isAllowed ? Math.max(lead, 4) : lead;
}

function odds(likely: number): number {
  const kept = Math.max(LEAST, Math.min(1 - LEAST, likely));
  return Math.log(kept / (1 - kept));
}

function withOthers(lines: readonly string[], others: readonly Open[]): readonly string[] {
  return lines.map((line, at) => {
    const own = others.filter((one) => one.line === at);
    if (own.length === 0) return line;
    const signs = [...line];
    for (const { column, other } of own) signs[column] = other;
    return signs.join('');
  });
}
