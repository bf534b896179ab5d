import { expect, test } from '@jest/globals';
import { FACE_REGIONS } from '@visavis/domain/analysis/face-sheet';
import type { SnapshotId } from '@visavis/domain/ids';
import { closeUpOf } from '../stage/face-close-up.ts';
import type { Shown } from '../stage/stage-state.ts';
import {
  answerRow,
  countOpen,
  EMPTY_SHEET,
  moveRow,
  pairIn,
  SHEET_ROWS,
  wholeSheet,
} from './sheet-course.ts';

test('eleven presses of a key fill a sheet, part by part, and nothing less does', () => {
  let course = EMPTY_SHEET;
  for (const [index, row] of SHEET_ROWS.entries()) {
    expect(course.at).toBe(row);
    expect(countOpen(course)).toBe(SHEET_ROWS.length - index);
    expect(wholeSheet(course)).toBeUndefined();
    course = answerRow(course, course.at, 'SAME');
  }
  expect(Object.keys(wholeSheet(course)?.regions ?? {})).toEqual([...FACE_REGIONS]);
  expect(wholeSheet(course)).toMatchObject({ overall: 'SAME' });
  expect(course.at).toBe('OVERALL');
});

test('an answer can be changed, and what was passed over is come back to', () => {
  const passedOver = moveRow(moveRow(EMPTY_SHEET, 1), 1);
  expect(passedOver.at).toBe('EYEBROWS');
  expect(moveRow(EMPTY_SHEET, -1)).toEqual(EMPTY_SHEET);
  const rest = SHEET_ROWS.slice(2).reduce(
    (course, row) => answerRow(course, row, 'CANT_TELL'),
    passedOver,
  );
  expect(rest.at).toBe('FACE_SHAPE');
  const changed = answerRow(rest, 'OVERALL', 'DIFFERS');
  expect(changed.answers.OVERALL).toBe('DIFFERS');
  expect(wholeSheet(changed)).toBeUndefined();
});

test('two pictures are a pair, whichever side the portrait is on; one is none', () => {
  const [front, face] = ['front', 'face'] as SnapshotId[];
  const compare = (left: Shown, right: Shown) =>
    pairIn({ kind: 'COMPARE', left, right, blend: null });
  expect(compare(front!, 'LIVE')).toEqual({ portrait: front });
  expect(compare('LIVE', front!)).toEqual({ portrait: front });
  expect(compare(front!, face!)).toEqual({ portrait: front, face });
  expect(compare(closeUpOf(front!), closeUpOf(face!))).toEqual({ portrait: front, face });
  expect(compare(closeUpOf(front!), 'LIVE')).toEqual({ portrait: front });
  expect(compare(front!, front!)).toBeUndefined();
  expect(compare(front!, closeUpOf(front!))).toBeUndefined();
  expect(compare('LIVE', 'LIVE')).toBeUndefined();
  expect(pairIn({ kind: 'LIVE' })).toBeUndefined();
});
