import { expect, test } from '@jest/globals';
import { allPass, checkLines } from './check-lines.ts';
import { correctLines } from './correct-lines.ts';
import type { Reader } from './mrz-reading.ts';
import { mergeLines } from './merge-lines.ts';
import type { ReaderView } from './reader-view.ts';
import { surestPath } from './surest-path.ts';
import { vote } from './vote.ts';

const TODAY = '2026-11-22';
const TRUE_LINES = [
  'P<POLWISNIEWSKA<<ANNA<MARIA<<<<<<<<<<<<<<<<<',
  'DE4K8N7SJ6POL0406129M3507072<<<<<<<<<<<<<<00',
] as const;

/** What a reader says: true lines but for some signs, each with how sure the reader is of it. */
function viewOf(
  reader: Reader,
  mistakes: readonly (readonly [line: number, column: number, sign: string, likely: number])[],
): ReaderView {
  const signs = TRUE_LINES.map((line) => [...line]);
  const likely = TRUE_LINES.map((line) => [...line].map(() => 0.95));
  for (const [line, column, sign, sure] of mistakes) {
    signs[line]![column] = sign;
    likely[line]![column] = sure;
  }
  const rawLines = signs.map((line) => line.join(''));
  const corrected = correctLines('TD3', rawLines, reader);
  const checks = checkLines('TD3', corrected.lines);
  return {
    format: 'TD3',
    ...{ reader, rawLines, likely, checks, ...corrected },
    ...{ confidences: [0.95, 0.95], boxes: [] },
  };
}

test('two readers that err in different places are right together', () => {
  const print = viewOf('PRINT', [[1, 7, '9', 0.9]]);
  const cells = viewOf('CELLS', [[1, 1, 'R', 0.97]]);
  expect(allPass(print.checks)).toBe(false);
  expect(mergeLines(print, cells, TODAY)).toEqual(TRUE_LINES);
  const reading = vote(print, cells, TODAY);
  expect(reading?.lines).toEqual(TRUE_LINES);
  expect(reading?.agreeingLines).toEqual([true, false]);
});

test('fillers that a reader of print takes for letters stay fillers', () => {
  const print = viewOf('PRINT', [
    [0, 28, 'K', 0.99],
    [1, 30, 'K', 0.99],
  ]);
  const cells = viewOf('CELLS', [[1, 30, '<', 0.8]]);
  expect(vote(print, cells, TODAY)?.lines).toEqual(TRUE_LINES);
});

test('in a name the surer reader is heard', () => {
  const print = viewOf('PRINT', []);
  const cells = viewOf('CELLS', [[0, 8, 'M', 0.5]]);
  expect(vote(print, cells, TODAY)?.lines).toEqual(TRUE_LINES);
});

test('no vote makes an expired document valid', () => {
  const expired = [TRUE_LINES[0], 'DE4K8N7SJ6POL0406129M1507078<<<<<<<<<<<<<<04'];
  expect(allPass(checkLines('TD3', expired))).toBe(true);
  const view = { ...viewOf('PRINT', []), unmended: expired };
  const other = viewOf('CELLS', []);
  const sure = { ...view, likely: view.likely.map((line) => line.map(() => 0.99)) };
  expect(mergeLines(sure, other, TODAY)).toEqual(expired);
});

test('a path bends evenly from end to end', () => {
  const there = [0.2, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9];
  const beside = [0.9, 0.9, 0.9, 0.2, 0.9, 0.2, 0.2];
  // The fifth sign is read in either place: its neighbours decide.
  expect(surestPath([there, beside], [0, 0.1], [0])).toEqual([1, 1, 0, 0, 0, 0, 0]);
});
