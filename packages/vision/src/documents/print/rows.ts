import type { TextBox } from './text-box.ts';

/** A row of print: the boxes on one line as one long box, and how far down it lies. */
export type TextRow = { readonly box: TextBox; readonly down: number };

type Open = {
  readonly base: TextBox;
  readonly boxes: TextBox[];
  readonly u: number;
  readonly v: number;
};

/** How far a box may be turned against the longest one to belong to the same print. */
const MOST_TURN = 0.15;

/** Boxes joined to rows, from the top of the document to its bottom. */
export function rowsOf(boxes: readonly TextBox[]): readonly TextRow[] {
  const longestFirst = [...boxes].sort((a, b) => b.width - a.width);
  const main = longestFirst[0];
  if (!main) return [];
  const cos = Math.cos(main.angle);
  const sin = Math.sin(main.angle);
  const open: Open[] = [];
  for (const box of longestFirst) {
    const isTurned = Math.abs(box.angle - main.angle) >= MOST_TURN && box.width >= box.height * 3;
    if (isTurned) continue;
    const u = box.x * cos + box.y * sin;
    const v = box.y * cos - box.x * sin;
    const row = open.find((one) => isOnRow(one, box, u, v, main.angle));
    if (row) row.boxes.push(box);
    else open.push({ base: box, boxes: [box], u, v });
  }
  return open
    .map(({ base, boxes: members }) => joined(base, members))
    .map((box) => ({ box, down: box.y * cos - box.x * sin }))
    .sort((a, b) => a.down - b.down);
}

function isOnRow(row: Open, box: TextBox, u: number, v: number, angle: number): boolean {
  const expected = row.v + (u - row.u) * Math.tan(row.base.angle - angle);
  const isLevel = Math.abs(expected - v) < Math.min(row.base.height, box.height) * 0.5;
  return isLevel && box.height < row.base.height * 1.6 && box.height > row.base.height * 0.5;
}

function joined(base: TextBox, boxes: readonly TextBox[]): TextBox {
  const cos = Math.cos(base.angle);
  const sin = Math.sin(base.angle);
  const reach = boxes.map((box) => {
    const u = (box.x - base.x) * cos + (box.y - base.y) * sin;
    return [u - box.width / 2, u + box.width / 2] as const;
  });
  const left = Math.min(...reach.map(([from]) => from));
  const right = Math.max(...reach.map(([, to]) => to));
  const middle = (left + right) / 2;
  return { ...base, x: base.x + middle * cos, y: base.y + middle * sin, width: right - left };
}
