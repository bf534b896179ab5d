import { FACE_REGIONS, type FaceRegion, type Likeness } from '@visavis/domain/analysis/face-sheet';
import type { SnapshotId } from '@visavis/domain/ids';
import { isCloseUp, pictureOfCloseUp } from '../stage/face-close-up.ts';
import type { Scene, Shown } from '../stage/stage-state.ts';

/** The parts in their order, and last what they come to. */
export const SHEET_ROWS = [...FACE_REGIONS, 'OVERALL'] as const;
export type SheetRow = (typeof SHEET_ROWS)[number];

/** A sheet as it is being filled in, and the row that the keys answer. */
export type SheetCourse = {
  readonly answers: Readonly<Partial<Record<SheetRow, Likeness>>>;
  readonly at: SheetRow;
};

export const EMPTY_SHEET: SheetCourse = { answers: {}, at: SHEET_ROWS[0] };

/** Answers the row, and goes on to the next one that has no answer; at the end it stays. */
export function answerRow(
  { answers: before }: SheetCourse,
  row: SheetRow,
  likeness: Likeness,
): SheetCourse {
  const answers = { ...before, [row]: likeness };
  const from = SHEET_ROWS.indexOf(row) + 1;
  const inOrder = [...SHEET_ROWS.slice(from), ...SHEET_ROWS.slice(0, from)];
  return { answers, at: inOrder.find((one) => answers[one] === undefined) ?? 'OVERALL' };
}

/** To the row above or below; the first and the last stay where they are. */
export function moveRow(course: SheetCourse, by: 1 | -1): SheetCourse {
  const at = SHEET_ROWS[SHEET_ROWS.indexOf(course.at) + by];
  return at ? { ...course, at } : course;
}

export const countOpen = ({ answers }: SheetCourse): number =>
  SHEET_ROWS.filter((row) => answers[row] === undefined).length;

/** What is said on a whole sheet; undefined while an answer is missing. */
export function wholeSheet({ answers }: SheetCourse) {
  const { OVERALL: overall, ...parts } = answers;
  const isWhole = (all: typeof parts): all is Record<FaceRegion, Likeness> =>
    FACE_REGIONS.every((region) => all[region] !== undefined);
  return overall && isWhole(parts) ? { regions: parts, overall } : undefined;
}

/** The two pictures that stand beside each other; undefined where there are not two. */
export function pairIn(
  scene: Scene,
): { readonly portrait: SnapshotId; readonly face?: SnapshotId } | undefined {
  if (scene.kind !== 'COMPARE') return undefined;
  const [left, right] = [wholeOf(scene.left), wholeOf(scene.right)];
  if (left === right) return undefined;
  if (left === 'LIVE') return right === 'LIVE' ? undefined : { portrait: right };
  return { portrait: left, ...(right === 'LIVE' ? {} : { face: right }) };
}

/** A close-up is kept as the picture that it is a part of. */
const wholeOf = (shown: Shown): SnapshotId | 'LIVE' =>
  isCloseUp(shown) ? pictureOfCloseUp(shown) : shown;
