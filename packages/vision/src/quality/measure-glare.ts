import type { Grey } from './grey.ts';

/** Shares of a picture that light has wiped out. */
export type GlareMeasures = { readonly total: number; readonly largest: number };

const CELL_PX = 16;
const WHITE_FROM = 247;
const WHITE_SHARE = 0.6;

/** Cells of 16 pixels that are nearly all white, and how many of them hang together. */
export function measureGlare(grey: Grey): GlareMeasures {
  const across = Math.floor(grey.widthPx / CELL_PX);
  const down = Math.floor(grey.heightPx / CELL_PX);
  const white = new Uint8Array(across * down);
  for (let cell = 0; cell < white.length; cell++) {
    const left = (cell % across) * CELL_PX;
    const top = Math.floor(cell / across) * CELL_PX;
    white[cell] = isWhite(grey, left, top) ? 1 : 0;
  }
  const count = Math.max(1, white.length);
  const total = white.reduce((sum, is) => sum + is, 0) / count;
  return { total, largest: largestPatch(white, across) / count };
}

/** Looks at every second pixel of every second row. */
function isWhite({ data, widthPx }: Grey, left: number, top: number): boolean {
  let white = 0;
  for (let y = top; y < top + CELL_PX; y += 2) {
    for (let x = left; x < left + CELL_PX; x += 2) {
      if (data[y * widthPx + x]! >= WHITE_FROM) white++;
    }
  }
  return white >= (CELL_PX * CELL_PX * WHITE_SHARE) / 4;
}

/** Empties `white` on its way. */
function largestPatch(white: Uint8Array, across: number): number {
  let largest = 0;
  for (let start = 0; start < white.length; start++) {
    let size = 0;
    const open = [start];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      if (white[cell] !== 1) continue;
      white[cell] = 0;
      size++;
      const column = cell % across;
      if (column > 0) open.push(cell - 1);
      if (column < across - 1) open.push(cell + 1);
      open.push(cell - across, cell + across);
    }
    largest = Math.max(largest, size);
  }
  return largest;
}
