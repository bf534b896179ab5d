import { allPass, checkLines } from './check-lines.ts';
import { kindAt, LAYOUTS, nameLineOf, signsOf, type MrzFormat } from './format.ts';
import type { Correction, Reader } from './mrz-reading.ts';

/** Lines of the right length, and what was done to them. */
export type Corrected = {
  /** Before look-alikes were changed for check digits' sake. */
  readonly unmended: readonly string[];
  readonly lines: readonly string[];
  readonly corrections: readonly Correction[];
};

const AS_DIGIT: Readonly<Record<string, string>> = {
  ...{ O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8', T: '7', A: '4' },
};
const AS_LETTER: Readonly<Record<string, string>> = {
  ...{ '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B', '4': 'A' },
};
/** Signs that look alike in a document's number, where both digits and letters may stand. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ O: '0Q', '0': 'OQ', Q: '0O', I: '1', '1': 'I', Z: '2', '2': 'Z', S: '5', '5': 'S' },
  ...{ B: '8', '8': 'B', G: '6', '6': 'G', D: '0', U: 'V', V: 'U' },
};

/** All that can be mended by rules alone: length, kinds of signs, fillers after names, one look-alike. */
export function correctLines(format: MrzFormat, raw: readonly string[], reader: Reader): Corrected {
  const corrections: Correction[] = [];
  const note = (why: Correction['why']) => (line: number, before: string, after: string) => {
    for (let column = 0; column < after.length; column++) {
      const [from = '', to = ''] = [before[column], after[column]];
      if (from !== to) corrections.push({ reader, line, column, from, to, why });
    }
    return after;
  };
  const fitted = raw.map((line, at) => note('LENGTH')(at, line, fitLength(format, line, at)));
  const placed = fitted.map((line, at) => note('POSITION')(at, line, bySignKind(format, line, at)));
  const names = nameLineOf(format);
  const filled = placed.map((line, at) =>
    at === names ? note('FILLER')(at, line, withoutTail(format, line)) : line,
  );
  const mended = mendNumber(format, filled);
  const lines = mended.map((line, at) => note('CHECK_DIGIT')(at, filled[at] ?? '', line));
  return { unmended: filled, lines, corrections };
}

/** Fillers are taken from the longest run of them, or put there; at the end of the line of names. */
function fitLength(format: MrzFormat, line: string, at: number): string {
  const { columns } = LAYOUTS[format];
  let text = line;
  while (text.length > columns) {
    const run = longestRun(text);
    if (run.length < 2) return text.slice(0, columns);
    text = text.slice(0, run.from) + text.slice(run.from + 1);
  }
  const missing = '<'.repeat(columns - text.length);
  const run = longestRun(text);
  const isData = at === 1 && /\d$/.test(text) && run.length > 0;
  return isData ? text.slice(0, run.from) + missing + text.slice(run.from) : text + missing;
}

function longestRun(text: string): { readonly from: number; readonly length: number } {
  const runs = [...text.matchAll(/<+/g)].map((match) => ({
    from: match.index,
    length: match[0].length,
  }));
  return runs.reduce((best, run) => (run.length > best.length ? run : best), {
    from: 0,
    length: 0,
  });
}

function bySignKind(format: MrzFormat, line: string, at: number): string {
  const mended = [...line].map((sign, column) => {
    const kind = kindAt(format, at, column);
    if (signsOf(kind).includes(sign)) return sign;
    const other = kind === 'LETTER' ? AS_LETTER[sign] : AS_DIGIT[sign];
    return kind === 'SEX' ? sign : (other ?? sign);
  });
  return mended.join('');
}

/** After family name, `<<` and given names, a second `<<` is followed by fillers only. */
function withoutTail(format: MrzFormat, line: string): string {
  const from = LAYOUTS[format].parts.names?.from ?? 0;
  const names = line.slice(from);
  const first = names.search(/<</);
  if (first < 0) return line;
  const givenFrom = first + 2;
  const second = names.indexOf('<<', givenFrom);
  if (second < 0 || /^<*$/.test(names.slice(givenFrom, second))) return line;
  return line.slice(0, from + second).padEnd(line.length, '<');
}

/** Where check digits fail: the one look-alike in the document's number that makes all of them right. */
function mendNumber(format: MrzFormat, lines: readonly string[]): readonly string[] {
  const at = LAYOUTS[format].parts.documentNumber;
  if (!at || allPass(checkLines(format, lines))) return lines;
  const text = lines[at.line] ?? '';
  for (let column = at.from; column < at.from + at.length; column++) {
    for (const other of ALIKE[text[column] ?? ''] ?? '') {
      const changed = text.slice(0, column) + other + text.slice(column + 1);
      const tried = lines.map((line, index) => (index === at.line ? changed : line));
      if (allPass(checkLines(format, tried))) return tried;
    }
  }
  return lines;
}
